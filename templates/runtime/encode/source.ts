import { InvalidInputError } from '../errors/sdk-error.js';
import type { EncodedBody } from '../plan.js';

/** Bytes that are read while they are sent. */
export interface ByteSource {
  /** Whether they can be read only once. A function can open them again. */
  readonly once: boolean;
  open(): ReadableStream<Uint8Array>;
}

/** A stream, an async iterable, or a file handle of Node; or a function that opens a new one for each attempt. */
export type StreamInput =
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>
  /** A `FileHandle` of Node. */
  | { readableWebStream(options: { type: 'bytes' }): unknown }
  | (() => ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>);

/** The value as a source of bytes; null if it is not a stream or a function. */
export function sourceOf(value: unknown): ByteSource | null {
  if (isOpener(value)) return { once: false, open: () => opened(value()) };
  return isStream(value) ? { once: true, open: () => opened(value) } : null;
}

/** A streamed body. Reading `content` opens the stream, once for each attempt. */
export function streamedBody(
  once: boolean,
  open: () => ReadableStream<Uint8Array>,
  contentType: string,
): EncodedBody {
  return {
    get content() {
      return open();
    },
    contentType,
    once,
  };
}

/** Joins parts into one stream. */
export function joinedStream(
  parts: readonly (() => Blob | ReadableStream<Uint8Array>)[],
): ReadableStream<Uint8Array> {
  return opened(
    (async function* chunks() {
      for (const part of parts) {
        const opening = part();
        const reader = (opening instanceof Blob ? opening.stream() : opening).getReader();
        try {
          for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
        } finally {
          // After the end of the stream, this does nothing.
          await reader.cancel();
        }
      }
    })(),
  );
}

const isOpener = (value: unknown): value is () => unknown => typeof value === 'function';

const isIterable = (value: object): value is AsyncIterable<Uint8Array> => Symbol.asyncIterator in value;

const isFile = (value: object): value is { readableWebStream(options: object): ReadableStream<Uint8Array> } =>
  'readableWebStream' in value;

function isStream(value: unknown): boolean {
  const fields: object = Object(value);
  return fields instanceof ReadableStream || isIterable(fields) || isFile(fields);
}

function opened(value: unknown): ReadableStream<Uint8Array> {
  const source: object = Object(value);
  if (source instanceof ReadableStream) return source;
  if (isFile(source)) return source.readableWebStream({ type: 'bytes' });
  if (!isIterable(source)) throw new InvalidInputError('A function for a body must open a stream.');
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value: chunk } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(chunk);
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  });
}

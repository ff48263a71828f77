import { InvalidInputError } from '../errors/sdk-error.js';
import type { EncodedBody } from '../plan.js';
import { fileSource, isFile, type FileInput } from './file-source.js';

/** Bytes that are read while they are sent. */
export interface ByteSource {
  /** Whether they can be read only once. A function can open them again, and a file handle can be read again. */
  readonly once: boolean;
  open(): ReadableStream<Uint8Array>;
  /** The number of bytes, if the source knows it. */
  size?(): Promise<number | undefined>;
}

/** A stream, an async iterable, or a file handle of Node; or a function that opens a new stream for each attempt. */
export type StreamInput =
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>
  | FileInput
  | (() => ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>);

/** The value as a source of bytes; null if it is not a stream, a file handle or a function. */
export function sourceOf(value: unknown): ByteSource | null {
  if (isOpener(value)) return { once: false, open: () => opened(value()) };
  const fields: object = Object(value);
  if (isFile(fields)) return fileSource(fields);
  const isStream = fields instanceof ReadableStream || isIterable(fields);
  return isStream ? { once: true, open: () => opened(value) } : null;
}

/** The bytes of a `Blob` as a source. */
export function blobSource(blob: Blob): ByteSource {
  return { once: false, open: () => blob.stream(), size: async () => blob.size };
}

const sizes = new WeakMap<object, Promise<number | undefined>>();

/** The number of bytes in the stream of a body, if its source knows it. */
export function sizeOf(stream: object): Promise<number | undefined> | undefined {
  return sizes.get(stream);
}

/** A streamed body. Reading `content` opens the stream, once for each attempt. */
export function streamedBody(source: ByteSource, contentType: string): EncodedBody {
  return {
    get content() {
      const stream = source.open();
      const size = source.size?.();
      if (size) sizes.set(stream, size);
      return stream;
    },
    contentType,
    once: source.once,
  };
}

/** Joins sources into one. */
export function joined(sources: readonly ByteSource[]): ByteSource {
  return {
    once: sources.some(({ once }) => once),
    open: () => opened(chunksOf(sources)),
    async size() {
      let sum = 0;
      for (const source of sources) sum += (await source.size?.()) ?? NaN;
      return Number.isNaN(sum) ? undefined : sum;
    },
  };
}

async function* chunksOf(sources: readonly ByteSource[]): AsyncGenerator<Uint8Array, void, void> {
  for (const source of sources) {
    const reader = source.open().getReader();
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
    } finally {
      // After the end of the stream, this does nothing.
      await reader.cancel();
    }
  }
}

const isOpener = (value: unknown): value is () => unknown => typeof value === 'function';

const isIterable = (value: object): value is AsyncIterable<Uint8Array> => Symbol.asyncIterator in value;

function opened(value: unknown): ReadableStream<Uint8Array> {
  const source: object = Object(value);
  if (source instanceof ReadableStream) return source;
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

import { InvalidInputError } from '../errors/sdk-error.js';
import { typeOfBytes } from '../media-types.js';
import type { Encoder, RequestBody } from '../plan.js';

/** Bytes in any form a caller may have them in. */
export type BinaryInput =
  Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | string;

/**
 * Sends bytes unchanged. A stream is sent while it is read, and only once: such calls are never retried.
 *
 * @param mediaType - For a range such as `image/*`, the type comes from the `Blob` or from `contentType`.
 */
export function binaryBody(mediaType = 'application/octet-stream'): Encoder {
  const encode: Encoder = (value, contentType) => {
    const content = bytes(value);
    const own = value instanceof Blob ? value.type : '';
    return {
      content,
      contentType: contentType ?? typeOfBytes([mediaType], own),
      once: content instanceof ReadableStream,
    };
  };
  return Object.assign(encode, { takesBytes: true } as const);
}

function bytes(value: unknown): RequestBody {
  if (typeof value === 'string' || value instanceof Blob || value instanceof ArrayBuffer) return value;
  if (value instanceof ReadableStream) return value;
  // A copy, for a view may be one of shared memory, which cannot be sent.
  if (ArrayBuffer.isView(value))
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  if (isAsyncIterable(value)) return streamOf(value);
  throw new InvalidInputError(
    'A binary body must be a Blob, an ArrayBuffer, a typed array, a stream or a string.',
  );
}

function isAsyncIterable(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel(reason) {
      await iterator.return?.(reason);
    },
  });
}

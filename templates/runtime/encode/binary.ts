import { InvalidInputError } from '../errors/sdk-error.js';
import { typeOfBytes } from '../media-types.js';
import type { Encoder, RequestBody } from '../plan.js';
import { sourceOf, streamedBody, type StreamInput } from './source.js';

/** Bytes, in any type that a caller may have. */
export type BinaryInput = Blob | ArrayBuffer | ArrayBufferView | string | StreamInput;

/**
 * Sends bytes unchanged. A stream is sent while it is read, so its call is not retried. A function that opens a new
 * stream for each attempt allows retries.
 *
 * @param mediaType - For a range such as `image/*`, the type comes from `contentType` or from the `Blob`.
 */
export function binaryBody(mediaType = 'application/octet-stream'): Encoder {
  const encode: Encoder = (value, contentType) => {
    const own = value instanceof Blob ? value.type : '';
    const type = contentType ?? typeOfBytes([mediaType], own);
    const source = sourceOf(value);
    return source ? streamedBody(source, type) : { content: bytes(value), contentType: type };
  };
  return Object.assign(encode, { takesBytes: true } as const);
}

function bytes(value: unknown): RequestBody {
  if (typeof value === 'string' || value instanceof Blob || value instanceof ArrayBuffer) return value;
  // A copy, because `fetch` cannot send a view of shared memory.
  if (ArrayBuffer.isView(value))
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  throw new InvalidInputError(
    'A binary body must be a Blob, an ArrayBuffer, a typed array, a stream or a string.',
  );
}

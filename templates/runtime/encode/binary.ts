import { InvalidInputError } from '../errors/sdk-error.js';
import { typeOfBytes } from '../media-types.js';
import type { Encoder, RequestBody } from '../plan.js';
import { sourceOf, streamedBody, type StreamInput } from './source.js';

/** Bytes in any form a caller may have them in. */
export type BinaryInput = Blob | ArrayBuffer | ArrayBufferView | string | StreamInput;

/**
 * Sends bytes as they are. Streams go out while they are read, and are sent only once: such calls are never retried, unless a
 * function opens a new stream for each attempt.
 *
 * @param mediaType - For a range such as `image/*`, a `Blob` tells its own type, or the caller does by `contentType`.
 */
export function binaryBody(mediaType = 'application/octet-stream'): Encoder {
  const encode: Encoder = (value, contentType) => {
    const own = value instanceof Blob ? value.type : '';
    const type = contentType ?? typeOfBytes([mediaType], own);
    const source = sourceOf(value);
    return source
      ? streamedBody(source.once, source.open, type)
      : { content: bytes(value), contentType: type };
  };
  return Object.assign(encode, { takesBytes: true } as const);
}

function bytes(value: unknown): RequestBody {
  if (typeof value === 'string' || value instanceof Blob || value instanceof ArrayBuffer) return value;
  // A copy, for a view may be one of shared memory, which cannot be sent.
  if (ArrayBuffer.isView(value))
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice();
  throw new InvalidInputError(
    'A binary body must be a Blob, an ArrayBuffer, a typed array, a stream or a string.',
  );
}

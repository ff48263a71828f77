import { InvalidInputError } from '../errors/sdk-error.js';

/**
 * Refuses bytes, which JSON would turn into `{}` or a list of numbers, and invalid dates, which it would turn into
 * null.
 *
 * @throws InvalidInputError
 */
export function refuseBytes(value: unknown, key = ''): void {
  const place = `${key && `"${key}" in `}JSON`;
  if (value instanceof Date && Number.isNaN(value.getTime()))
    throw new InvalidInputError(`${place} is an invalid Date.`);
  if (!isBytes(value)) return;
  throw new InvalidInputError(`${place} cannot be bytes: send them as text, such as base64.`);
}

/** Tells bytes, whole or as a stream. */
export function isBytes(value: unknown): value is Blob | BufferSource | ReadableStream {
  return (
    [Blob, ArrayBuffer, ReadableStream].some((kind) => value instanceof kind) || ArrayBuffer.isView(value)
  );
}

/**
 * `JSON.stringify` for bodies, parts and parameters.
 *
 * @throws InvalidInputError for bytes and invalid dates.
 */
export function stringify(value: unknown): string {
  return JSON.stringify(value, function (this: unknown, key: string, part: unknown) {
    // `part` may be the result of `toJSON`, which a `Buffer` has.
    refuseBytes(Reflect.get(Object(this), key), key);
    return part;
  });
}

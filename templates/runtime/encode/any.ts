import { InvalidInputError } from '../errors/sdk-error.js';
import { covers } from '../media-types.js';
import type { Encoder } from '../plan.js';
import { sourceOf } from './source.js';

/**
 * Lets the caller choose the media type by the option `contentType`. Without it, the value decides: bytes are sent as
 * the type of the `Blob`, or else as the first type for bytes; an object with bytes among its fields as multipart, if
 * the operation accepts that; any other value as the first type. A range such as `image/*` accepts every type in it,
 * and a type accepts parameters: `application/json; charset=utf-8`.
 *
 * @param encoders - By media type.
 */
export function anyBody(encoders: Readonly<Record<string, Encoder>>): Encoder {
  const all = Object.entries(encoders);
  return (value, contentType, client) => {
    const fitting =
      contentType === undefined ? unasked(all, value) : all.find(([type]) => covers(type, contentType));
    if (fitting === undefined) {
      const types = all.map(([type]) => type).join(', ');
      throw new InvalidInputError(`The body cannot be sent as "${contentType}", only as ${types}.`);
    }
    return fitting[1](value, contentType, client);
  };
}

function unasked(all: [string, Encoder][], value: unknown): [string, Encoder] | undefined {
  const forBytes = isBytes(value) ? all.filter(([, { takesBytes }]) => takesBytes) : [];
  const own = value instanceof Blob ? value.type : '';
  if (
    typeof value === 'object' &&
    Object.values({ ...value })
      .flat()
      .some(isBytes)
  )
    return all.find(([type]) => type.startsWith('multipart/')) ?? all[0];
  return forBytes.find(([type]) => own && covers(type, own)) ?? forBytes[0] ?? all[0];
}

function isBytes(value: unknown): boolean {
  return (
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    sourceOf(value) !== null
  );
}

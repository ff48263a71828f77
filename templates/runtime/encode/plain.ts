import type { Encoder, Writer } from '../plan.js';

/**
 * Writes objects with a JSON form of their own, such as those of `Temporal`, as that form, where a writer would take them for
 * objects with properties.
 */
export function writePlain(write: Writer): Writer {
  return (name, value, escape) => write(name, plain(value), escape);
}

/** The same for the fields of forms. */
export function plainBody(encode: Encoder): Encoder {
  return (value, contentType) => encode(plain(value), contentType);
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const toJson: unknown = Reflect.get(value, 'toJSON');
  if (typeof toJson === 'function') return toJson.call(value);
  if (Array.isArray(value)) return value.map(plain);
  // Files and the like stay as they are.
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

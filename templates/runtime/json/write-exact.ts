import { ExactInteger } from './exact-integer.js';
import { refuseBytes } from './refuse-bytes.js';

/** Writes JSON like `JSON.stringify`, and a `bigint` as a number with all digits. Undefined if there is nothing to write. */
export function writeExact(value: unknown): string | undefined {
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof ExactInteger) return value.digits.replace(/^(-?)0+(?=\d)/, '$1');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  refuseBytes(value);
  if (Array.isArray(value)) return `[${value.map((item) => writeExact(item) ?? 'null').join(',')}]`;
  if ('toJSON' in value) return JSON.stringify(value);
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const text = writeExact(field);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${fields.join(',')}}`;
}

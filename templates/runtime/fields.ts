import { InvalidInputError } from './errors/sdk-error.js';
import type { Escape, Writer } from './plan.js';

/** Style `simple` (RFC 6570) of a value or a list, as paths and headers have it by default: `blue`, `blue,black`. */
export const joined: Writer = (_name, value, escape) => texts(value, escape).join(',');

/** Style `form`, exploded, of a value or a list, as queries and cookies have it: `color=blue&color=black`. */
export const repeated: Writer = (name, value, escape) =>
  texts(value, (text) => `${escape(name)}=${escape(text)}`).join('&');

/** Texts of the elements of an array, or of a single value. Null counts as absent, as in RFC 6570. */
function texts(value: unknown, write: Escape): string[] {
  return [value]
    .flat()
    .flatMap((each) => primitive(each) ?? [])
    .map(write);
}

/**
 * Text of a value that is one string on the wire: of objects their JSON, dates without quotes; null where there is none.
 *
 * @throws InvalidInputError for an invalid date.
 */
export function primitive(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return String(value);
  const json = JSON.stringify(value);
  // Of all objects, JSON has null only for dates without a time.
  if (json === 'null') throw new InvalidInputError('A parameter is an invalid Date.');
  return json.replace(/^"|"$/g, '');
}

/** Tells a `Date` that holds no time, of which JSON makes null. */
export function isInvalidDate(value: unknown): boolean {
  return value instanceof Date && Number.isNaN(value.getTime());
}

/**
 * Percent-encodes all but unreserved characters (RFC 3986, section 2.3), as simple expansion asks (RFC 6570, section 3.2.2).
 * Half a surrogate pair, which has no encoding, becomes U+FFFD.
 */
export function percentEncode(text: string): string {
  // Forms are encoded in the same way (URL Standard, section 5.2), except for three characters.
  const encoded = String(new URLSearchParams({ '': text })).slice('='.length);
  return encoded.replaceAll('+', '%20').replaceAll('*', '%2A').replaceAll('%7E', '~');
}

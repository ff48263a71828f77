import { InvalidInputError } from './errors/sdk-error.js';
import type { Escape, Writer } from './plan.js';

/** Style `simple` (RFC 6570) of a value or a list, the default of paths and headers: `blue`, `blue,black`. */
export const joined: Writer = (_name, value, escape) => texts(value, escape).join(',');

/** Style `form`, exploded, of a value or a list, the default of queries and cookies: `color=blue&color=black`. */
export const repeated: Writer = (name, value, escape) =>
  texts(value, (text) => `${escape(name)}=${escape(text)}`).join('&');

/** The texts of the elements of an array, or of a single value. Null is absent, as in RFC 6570. */
function texts(value: unknown, write: Escape): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const present = all.map(primitive).filter((text) => text !== null);
  return present.map(write);
}

/**
 * The text of a value that is sent as one string: JSON of objects, dates without quotes. Null if the value is absent.
 *
 * @throws InvalidInputError for an invalid date.
 */
export function primitive(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return String(value);
  const json = JSON.stringify(value);
  // Only an invalid date becomes null in JSON.
  if (json === 'null') throw new InvalidInputError('A parameter is an invalid Date.');
  return json.replace(/^"|"$/g, '');
}

/**
 * Percent-encodes all characters except for unreserved ones (RFC 3986, section 2.3; RFC 6570, section 3.2.2). A lone
 * surrogate, which has no encoding, becomes U+FFFD.
 */
export function percentEncode(text: string): string {
  return text.replace(/[^\w.~-]+/g, (part) => {
    // Forms are encoded in the same way (URL Standard, section 5.2), except for these two characters.
    const encoded = String(new URLSearchParams({ '': part })).slice('='.length);
    return encoded.replaceAll('+', '%20').replaceAll('*', '%2A');
  });
}

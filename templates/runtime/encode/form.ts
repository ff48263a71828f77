import { percentEncode, repeated } from '../fields.js';
import type { Encoder, Escape, Writer } from '../plan.js';

/** How one field of a form is written, where not the default way. */
export interface FormField {
  /** A media type that is JSON: the field is sent as JSON text. */
  readonly contentType?: string;
  /** Writes objects as JSON where `JSON.stringify` cannot: `writeExact`. */
  readonly json?: (value: unknown) => string | undefined;
  readonly write?: Writer;
  readonly encode?: Escape;
}

/**
 * Sends an object as `application/x-www-form-urlencoded`: arrays as repeated fields, objects in them as JSON
 * (OpenAPI, Encoding Object). Spaces are written `+` (URL Standard, section 5.2). Absent fields (undefined or null) are left out.
 *
 * @param fields - Fields that are written otherwise.
 */
export function formBody(fields: Readonly<Record<string, FormField>> = {}): Encoder {
  const plans = new Map(Object.entries(fields));
  return (value) => {
    const pairs = Object.entries(Object(value)).flatMap(([name, field]) => {
      if (field === undefined || field === null) return [];
      return writeField(name, field, plans.get(name)) || [];
    });
    return { content: pairs.join('&'), contentType: 'application/x-www-form-urlencoded' };
  };
}

function writeField(
  name: string,
  value: unknown,
  { contentType, json, write = repeated, encode = percentEncode }: FormField = {},
): string {
  const escape: Escape = (text) => encode(text).replaceAll('%20', '+');
  const isJson = contentType !== undefined && /\bjson\b/.test(contentType);
  if (isJson) return write(name, (json ?? JSON.stringify)(value), escape);
  const text = (each: unknown): unknown =>
    json && each !== null && typeof each === 'object' ? json(each) : each;
  return write(name, json ? [value].flat().map(text) : value, escape);
}

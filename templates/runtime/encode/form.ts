import { percentEncode, repeated } from '../fields.js';
import { stringify } from '../json/refuse-bytes.js';
import type { Encoder, Escape, Writer } from '../plan.js';

/** How to write one field of a form, if not the default way. */
export interface FormField {
  /** The media type of the field. Under a JSON type, the value is sent as JSON. */
  readonly contentType?: string;
  /** Replaces `stringify`: `writeExact`. */
  readonly json?: (value: unknown) => string | undefined;
  readonly write?: Writer;
  readonly encode?: Escape;
}

/**
 * Sends an object as `application/x-www-form-urlencoded`: arrays as repeated fields, objects as JSON (OpenAPI, Encoding
 * Object). Spaces become `+` (URL Standard, section 5.2). Absent fields (undefined or null) are left out.
 *
 * @param fields - Fields that are not written the default way.
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
  if (isJson) return write(name, (json ?? stringify)(value), escape);
  const text = (each: unknown): unknown =>
    json && each !== null && typeof each === 'object' ? json(each) : each;
  return write(name, json ? [value].flat().map(text) : value, escape);
}

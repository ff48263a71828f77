import type { EncodedBody, Encoder, Writer } from '../plan.js';
import { partOf } from './part.js';

/** How one field of a multipart body is written, where not the default way. */
export interface MultipartField {
  /** Media type of the field's parts. */
  readonly contentType?: string;
  /** Writes objects as JSON where `JSON.stringify` cannot: `writeExact`. */
  readonly json?: (value: unknown) => string | undefined;
  /** A style other than `form`, exploded: its pairs become parts. */
  readonly write?: Writer;
}

/**
 * Sends an object as `multipart/form-data` (RFC 7578): one part a field, and one for each element of an array. Files go as
 * they are, with their names; objects as JSON; all else as text. Absent fields (undefined or null) are left out.
 *
 * @param fields - Fields that are written otherwise (OpenAPI, Encoding Object).
 */
export function multipartBody(fields: Readonly<Record<string, MultipartField>> = {}): Encoder {
  const plans = new Map(Object.entries(fields));
  return (value): EncodedBody => {
    const content = new FormData();
    for (const [name, field] of Object.entries(Object(value)))
      appendField(content, name, field, plans.get(name));
    return { content, contentType: null };
  };
}

function appendField(
  form: FormData,
  name: string,
  value: unknown,
  { contentType, json, write }: MultipartField = {},
): void {
  if (value === undefined || value === null) return;
  if (write) {
    const pairs = new URLSearchParams(write(name, value, encodeURIComponent));
    for (const [key, text] of pairs) form.append(key, text);
    return;
  }
  for (const element of Array.isArray(value) ? value : [value]) {
    const part = partOf(element, contentType, json);
    if (typeof part === 'string') form.append(name, part);
    else if (part !== null) form.append(name, part);
  }
}

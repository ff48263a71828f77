import type { EncodedBody, Encoder, Writer } from '../plan.js';
import { primitive } from '../fields.js';

/** How one field of a multipart body is written, where not the default way. */
export interface MultipartField {
  /** Media type of the field's parts. */
  readonly contentType?: string;
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
  { contentType, write }: MultipartField = {},
): void {
  if (value === undefined || value === null) return;
  if (write) {
    const pairs = new URLSearchParams(write(name, value, encodeURIComponent));
    for (const [key, text] of pairs) form.append(key, text);
    return;
  }
  for (const element of Array.isArray(value) ? value : [value]) appendPart(form, name, element, contentType);
}

function appendPart(form: FormData, name: string, value: unknown, contentType: string | undefined): void {
  const content = bytesOf(value);
  if (content !== null) {
    const type = contentType?.includes('*') || contentType?.includes(',') ? undefined : contentType;
    form.append(name, retyped(content, type), fileName(content));
    return;
  }
  const isObject = typeof value === 'object' && value !== null && !('toJSON' in value);
  const type = contentType ?? (isObject ? 'application/json' : undefined);
  const text = type !== undefined && /\bjson\b/.test(type) ? JSON.stringify(value) : primitive(value);
  if (text === null) return;
  if (type === undefined) form.append(name, text);
  else form.append(name, new Blob([text], { type }));
}

function bytesOf(value: unknown): Blob | null {
  if (value instanceof Blob) return value;
  if (value instanceof ArrayBuffer) return new Blob([value]);
  if (!ArrayBuffer.isView(value)) return null;
  return new Blob([new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()]);
}

function retyped(content: Blob, type: string | undefined): Blob {
  return type === undefined || content.type !== '' ? content : content.slice(0, content.size, type);
}

function fileName(content: Blob): string {
  return content instanceof File ? content.name : 'blob';
}

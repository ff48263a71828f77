import type { Encoder, Writer } from '../plan.js';
import { joinParts, type WrittenPart } from './join-parts.js';
import { partOf, type Part } from './part.js';

/** How to write one field of a multipart body, if not the default way. */
export interface MultipartField {
  /** Media type of the field's parts. */
  readonly contentType?: string;
  /** Replaces `stringify`: `writeExact`. */
  readonly json?: (value: unknown) => string | undefined;
  /** A style other than `form`, exploded: its pairs become parts. */
  readonly write?: Writer;
}

/**
 * Sends an object as `multipart/form-data` (RFC 7578): one part for each field, and one for each element of an array.
 * Files keep their bytes and names. Objects become JSON, with a media type and without a file name. Other values become
 * text. Absent fields (undefined or null) are left out.
 *
 * @param fields - Fields that are not written the default way (OpenAPI, Encoding Object).
 */
export function multipartBody(fields: Readonly<Record<string, MultipartField>> = {}): Encoder {
  const plans = new Map(Object.entries(fields));
  return (value) => {
    const parts = Object.entries(Object(value)).flatMap(([name, field]) =>
      fieldParts(name, field, plans.get(name)),
    );
    return joinParts('multipart/form-data', parts);
  };
}

function fieldParts(
  name: string,
  value: unknown,
  { contentType, json, write }: MultipartField = {},
): WrittenPart[] {
  if (value === undefined || value === null) return [];
  if (write) {
    const pairs = new URLSearchParams(write(name, value, encodeURIComponent));
    return [...pairs].map(([key, content]) => written(key, { content, type: null, fileName: null }));
  }
  return [value].flat().flatMap((element: unknown) => {
    const part = partOf(element, contentType, json);
    return part === null ? [] : [written(name, part)];
  });
}

function written(name: string, { content, type, fileName }: Part): WrittenPart {
  const file = fileName === null ? '' : `; filename="${quoted(fileName)}"`;
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"${file}`;
  return { content, headers: type === null ? [disposition] : [disposition, `Content-Type: ${type}`] };
}

/**
 * Escapes the characters that would end a quoted name or its line, as browsers do (HTML Standard, section 4.10.22.8).
 */
function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

import { primitive } from '../fields.js';
import { stringify } from '../json/refuse-bytes.js';
import { isRange, typeOfBytes } from '../media-types.js';
import { sourceOf, type ByteSource } from './source.js';

/** One part of a multipart body. */
export interface Part {
  readonly content: Blob | string | ByteSource;
  /** Null for plain text. */
  readonly type: string | null;
  /** The name of a file; null for other values, because servers treat a part with a file name as a file. */
  readonly fileName: string | null;
}

/**
 * Turns a value into a part: bytes unchanged, objects as JSON, other values as text. Null if there is nothing to send.
 *
 * @param declared - Media types of the part in the document: one, or several separated by commas.
 * @param json - Writes JSON.
 */
export function partOf(
  value: unknown,
  declared: string | undefined,
  json: (value: unknown) => string | undefined = stringify,
): Part | null {
  const types = declared?.split(',').map((type) => type.trim());
  const content = bytesOf(value) ?? sourceOf(value);
  if (content !== null) {
    const type = typeOfBytes(types ?? ['*/*'], content instanceof Blob ? content.type : '');
    return { content, type, fileName: content instanceof File ? content.name : 'blob' };
  }
  const isObject = typeof value === 'object' && value !== null && !('toJSON' in value);
  const type = types?.find((each) => !isRange(each)) ?? (isObject ? 'application/json' : null);
  const text = type !== null && /\bjson\b/.test(type) ? json(value) : primitive(value);
  return text === undefined || text === null ? null : { content: text, type, fileName: null };
}

function bytesOf(value: unknown): Blob | null {
  if (value instanceof Blob) return value;
  if (value instanceof ArrayBuffer) return new Blob([value]);
  if (ArrayBuffer.isView(value))
    return new Blob([new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()]);
  return null;
}

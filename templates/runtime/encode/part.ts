import { InvalidInputError } from '../errors/sdk-error.js';
import { primitive } from '../fields.js';

/**
 * One part of a multipart body: bytes with their media type, text without one, or null where there is nothing to send.
 *
 * @param contentType - What the document says of the part. A list or a range of types leaves bytes their own.
 * @param json - Writes JSON.
 */
export function partOf(
  value: unknown,
  contentType: string | undefined,
  json: (value: unknown) => string | undefined = JSON.stringify,
): Blob | string | null {
  const content = bytesOf(value);
  if (content !== null) {
    const type = contentType?.includes('*') || contentType?.includes(',') ? undefined : contentType;
    return type === undefined || content.type !== '' ? content : retyped(content, type);
  }
  const isObject = typeof value === 'object' && value !== null && !('toJSON' in value);
  const type = contentType ?? (isObject ? 'application/json' : undefined);
  const text = type !== undefined && /\bjson\b/.test(type) ? (json(value) ?? null) : primitive(value);
  return text === null || type === undefined ? text : new Blob([text], { type });
}

function bytesOf(value: unknown): Blob | null {
  if (value instanceof Blob) return value;
  if (value instanceof ArrayBuffer) return new Blob([value]);
  if (ArrayBuffer.isView(value))
    return new Blob([new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice()]);
  if (value instanceof ReadableStream || Symbol.asyncIterator in Object(value))
    throw new InvalidInputError('A part of a multipart body cannot be a stream: read it into a Blob.');
  return null;
}

function retyped(content: Blob, type: string): Blob {
  return content instanceof File
    ? new File([content], content.name, { type })
    : new Blob([content], { type });
}

import type { JsonObject, Place } from '../../load/place.ts';
import type { Type } from '../types.ts';

const numericFormats = new Set(['int32', 'int64', 'uint32', 'uint64', 'float', 'double', 'decimal']);

/** The type that a `format` implies where `type` is missing (OpenAPI Format Registry): a number's or a string's. */
export function typeOfFormat(format: string): 'number' | 'string' {
  return numericFormats.has(format) ? 'number' : 'string';
}

/**
 * A string, or bytes: `format: binary` (OpenAPI 3.0) or a `contentMediaType` that is not text and has no
 * `contentEncoding` (OpenAPI 3.1, section "Considerations for File Uploads").
 */
export function readString(place: Place, schema: JsonObject): Type {
  const { origin } = place;
  const format = typeof schema['format'] === 'string' ? schema['format'] : null;
  if (format === 'binary' || isBinaryMedia(schema)) return { kind: 'binary', origin };
  const encoded = typeof schema['contentEncoding'] === 'string' ? schema['contentEncoding'] : null;
  return {
    kind: 'primitive',
    name: 'string',
    format: format ?? (encoded === 'base64' ? 'byte' : null),
    origin,
  };
}

/** Whether a schema without `type` is bytes by its content keywords alone. */
export function isBinaryMedia(schema: JsonObject): boolean {
  const media = schema['contentMediaType'];
  if (typeof media !== 'string' || typeof schema['contentEncoding'] === 'string') return false;
  return !/^text\/|[/+](json|xml|yaml|x-yaml|javascript|jwt)\b/i.test(media);
}

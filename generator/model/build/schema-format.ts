import { at, type JsonObject, type Place } from '../../load/place.ts';
import { memoize } from '../../memoize.ts';
import { nearest } from '../../nearest.ts';
import type { Type } from '../types.ts';
import type { Scope } from './scope.ts';

const numericFormats = new Set(['int32', 'int64', 'uint32', 'uint64', 'float', 'double', 'decimal']);

/**
 * Formats of the OpenAPI Format Registry and of JSON Schema Validation (section 7.3), and others that many
 * services use.
 */
const knownFormats: ReadonlySet<string> = new Set([
  ...numericFormats,
  ...[
    'int8',
    'int16',
    'uint8',
    'uint16',
    'double-int',
    'decimal128',
    'int',
    'long',
    'number',
    'money',
    'currency',
  ],
  ...['date', 'time', 'date-time', 'date-time-local', 'time-local', 'duration', 'http-date', 'timestamp'],
  ...[
    'uuid',
    'ulid',
    'uri',
    'uri-reference',
    'uri-template',
    'iri',
    'iri-reference',
    'url',
    'urn',
    'json-pointer',
  ],
  ...[
    'email',
    'idn-email',
    'hostname',
    'idn-hostname',
    'ipv4',
    'ipv6',
    'ip',
    'cidr',
    'mac',
    'phone',
    'media-range',
  ],
  ...[
    'byte',
    'bytes',
    'binary',
    'base64',
    'base64url',
    'hex',
    'char',
    'regex',
    'color',
    'password',
    'string',
  ],
  ...[
    'json',
    'html',
    'markdown',
    'commonmark',
    'sf-string',
    'sf-token',
    'sf-integer',
    'sf-decimal',
    'sf-binary',
  ],
]);

/** The known format that a mistyped one most likely means. Other unknown formats are a service's own. */
const nearestFormat = memoize((format) => (knownFormats.has(format) ? null : nearest(format, knownFormats)));

/** Reports a format that looks mistyped. */
export function reportFormat(scope: Scope, place: Place, { format }: JsonObject): void {
  const suggestion = typeof format === 'string' ? nearestFormat(format) : null;
  if (typeof format !== 'string' || suggestion === null) return;
  scope.diagnostics.report('format-unknown', at(place, 'format')?.origin ?? place.origin, {
    format,
    suggestion,
  });
}

/**
 * The types that a `format` implies without `type` (OpenAPI Format Registry): a number or a string. An unknown format, such as
 * PostgREST's `jsonb`, implies none.
 */
export function typesOfFormat(format: string): readonly string[] {
  if (numericFormats.has(format)) return ['number'];
  return knownFormats.has(format) && format !== 'json' ? ['string'] : [];
}

/**
 * Reads a string, or bytes: `format: binary` (OpenAPI 3.0), or a `contentMediaType` that is not text without
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

/** Whether a schema without `type` is bytes by its content keywords. */
export function isBinaryMedia(schema: JsonObject): boolean {
  const media = schema['contentMediaType'];
  if (typeof media !== 'string' || typeof schema['contentEncoding'] === 'string') return false;
  return !/^text\/|[/+](json|xml|yaml|x-yaml|javascript|jwt)\b/i.test(media);
}

import { isObject, type JsonObject, type Place } from '../../load/place.ts';
import type { LargeInteger, Limits } from '../types.ts';
import { hasKeyword } from './has-keyword.ts';
import { readJson } from './json-value.ts';
import { isNumberOrText } from './schema-number-or-text.ts';

/** No limits. */
const noLimits: Limits = {};

type Writable = { -readonly [K in keyof Limits]: Limits[K] };

const numbers = ['multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;
const keywords: ReadonlySet<string> = new Set([
  ...numbers,
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'pattern',
  'uniqueItems',
  'default',
]);

/**
 * Reads the limits of a schema's values (JSON Schema Validation, section 6) and its default. Also reads the
 * limits of a nullable type's other alternative: `anyOf: [{ type: integer, minimum: 0 }, { type: null }]`.
 */
export function readLimits(place: Place): Limits {
  const schema = place.value;
  if (!isObject(schema)) return noLimits;
  const besideNull = alternativeToNull(schema);
  return besideNull === null ? ownLimits(schema) : { ...ownLimits(besideNull), ...ownLimits(schema) };
}

/** The only alternative next to null in a union; null for other schemas. */
function alternativeToNull({ anyOf, oneOf = anyOf }: JsonObject): JsonObject | null {
  const all: readonly unknown[] = Array.isArray(oneOf) ? oneOf : [];
  const schemas = all.filter(isObject).filter((each) => each['type'] !== 'null');
  return all.length === 2 && schemas.length === 1 ? (schemas[0] ?? null) : null;
}

function ownLimits(schema: JsonObject): Limits {
  if (!hasKeyword(schema, keywords)) return noLimits;
  const limits: Writable = {};
  readBound(schema, limits, 'minimum', 'exclusiveMinimum');
  readBound(schema, limits, 'maximum', 'exclusiveMaximum');
  for (const key of numbers) {
    const value = schema[key];
    if (isFinite(value)) limits[key] = value;
  }
  if (typeof schema['pattern'] === 'string' && !isNumberOrText(schema)) limits.pattern = schema['pattern'];
  if (schema['uniqueItems'] === true) limits.uniqueItems = true;
  const fallback = readJson(schema['default']);
  if (fallback !== undefined) limits.default = fallback;
  return limits;
}

/** In OpenAPI 3.0 `exclusiveMinimum` is a flag for `minimum`; since 3.1 it is a number. */
function readBound(
  schema: JsonObject,
  limits: Writable,
  key: 'minimum' | 'maximum',
  exclusiveKey: 'exclusiveMinimum' | 'exclusiveMaximum',
): void {
  const value = readBoundary(schema[key]);
  const exclusive = readBoundary(schema[exclusiveKey]);
  if (value !== undefined) limits[schema[exclusiveKey] === true ? exclusiveKey : key] = value;
  if (exclusive !== undefined) limits[exclusiveKey] = exclusive;
}

function readBoundary(value: unknown): number | LargeInteger | undefined {
  if (typeof value === 'bigint') return { $integer: String(value) };
  return isFinite(value) ? value : undefined;
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

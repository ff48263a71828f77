import { isObject, type JsonObject, type Place } from '../../load/place.ts';
import type { Json, Limits } from '../types.ts';
import { hasKeyword } from './has-keyword.ts';
import { isNumberOrText } from './schema-number-or-text.ts';

/** Nothing limited. */
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

/** Reads what a schema says of its values beyond their type (JSON Schema Validation, section 6), and its default. */
export function readLimits(place: Place): Limits {
  const schema = place.value;
  if (!isObject(schema) || !hasKeyword(schema, keywords)) return noLimits;
  const limits: Writable = {};
  readBound(schema, limits, 'minimum', 'exclusiveMinimum');
  readBound(schema, limits, 'maximum', 'exclusiveMaximum');
  for (const key of numbers) {
    const value = schema[key];
    if (isFinite(value)) limits[key] = value;
  }
  if (typeof schema['pattern'] === 'string' && !isNumberOrText(schema)) limits.pattern = schema['pattern'];
  if (schema['uniqueItems'] === true) limits.uniqueItems = true;
  const fallback = schema['default'];
  if (isJson(fallback)) limits.default = fallback;
  return limits;
}

/** In OpenAPI 3.0 `exclusiveMinimum` is a flag on `minimum`; since 3.1 it is a number of its own. */
function readBound(
  schema: JsonObject,
  limits: Writable,
  key: 'minimum' | 'maximum',
  exclusiveKey: 'exclusiveMinimum' | 'exclusiveMaximum',
): void {
  const value = schema[key];
  const exclusive = schema[exclusiveKey];
  if (isFinite(value)) limits[exclusive === true ? exclusiveKey : key] = value;
  if (isFinite(exclusive)) limits[exclusiveKey] = exclusive;
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Whether a value read from a document is plain JSON (YAML can say more, such as infinity). */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  return isObject(value) && Object.values(value).every(isJson);
}

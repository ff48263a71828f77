import { isObject, type JsonObject, type Place } from '../../load/place.ts';
import type { Json, Limits } from '../types.ts';

/** Nothing limited. */
export const NO_LIMITS: Limits = {};

const NUMBERS = ['multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/** Reads what a schema says of its values beyond their type (JSON Schema Validation, section 6), and its default. */
export function readLimits(place: Place): Limits {
  const schema = place.value;
  if (!isObject(schema)) return NO_LIMITS;
  const limits: { -readonly [K in keyof Limits]: Limits[K] } = { ...boundsOf(schema, 'minimum'), ...boundsOf(schema, 'maximum') };
  for (const key of NUMBERS) {
    const value = schema[key];
    if (isFinite(value)) limits[key] = value;
  }
  if (typeof schema['pattern'] === 'string') limits.pattern = schema['pattern'];
  if (schema['uniqueItems'] === true) limits.uniqueItems = true;
  const fallback = schema['default'];
  if (isJson(fallback)) limits.default = fallback;
  return Object.keys(limits).length === 0 ? NO_LIMITS : limits;
}

/** In OpenAPI 3.0 `exclusiveMinimum` is a flag on `minimum`; since 3.1 it is a number of its own. */
function boundsOf(schema: JsonObject, bound: 'minimum' | 'maximum'): Limits {
  const exclusiveKey = bound === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const value = schema[bound];
  const exclusive = schema[exclusiveKey];
  if (exclusive === true) return isFinite(value) ? { [exclusiveKey]: value } : {};
  return {
    ...(isFinite(value) ? { [bound]: value } : {}),
    ...(isFinite(exclusive) ? { [exclusiveKey]: exclusive } : {}),
  };
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

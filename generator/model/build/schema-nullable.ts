import type { JsonObject } from '../../load/place.ts';

/**
 * Whether a schema's own keywords allow null: `nullable` (OpenAPI 3.0, section "Schema Object"; vendors also
 * write it in 3.1), `x-nullable`, or `null` among several names in `type`.
 */
export function isNullable(schema: JsonObject): boolean {
  const type = schema['type'];
  return (
    schema['nullable'] === true ||
    schema['x-nullable'] === true ||
    (Array.isArray(type) && type.length > 1 && type.includes('null'))
  );
}

/** Whether a schema only says that null is allowed, as the branch of a union that adds null. */
export function isNullableOnly(schema: JsonObject): boolean {
  return isNullable(schema) && Object.keys(schema).length === 1;
}

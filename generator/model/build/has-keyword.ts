import type { JsonObject } from '../../load/place.ts';

/**
 * Whether a schema has one of the keywords, with any value.
 *
 * Iterates over the schema's keys: most schemas have few.
 */
export function hasKeyword(schema: JsonObject, keywords: ReadonlySet<string>): boolean {
  for (const key of Object.keys(schema)) if (keywords.has(key)) return true;
  return false;
}

import type { JsonObject } from '../../load/place.ts';

/**
 * Whether a schema has one of the keywords, with any value.
 *
 * Iterates over the schema's keys: most schemas have few.
 */
export function hasKeyword(schema: JsonObject, keywords: ReadonlySet<string>): boolean {
  return Object.keys(schema).some((key) => keywords.has(key));
}

import type { JsonObject } from '../../load/place.ts';

/**
 * Whether a schema has any of some keywords, whatever it says by them.
 *
 * Most schemas have few keys, and none of those that are asked for.
 */
export function hasKeyword(schema: JsonObject, keywords: ReadonlySet<string>): boolean {
  return Object.keys(schema).some((key) => keywords.has(key));
}

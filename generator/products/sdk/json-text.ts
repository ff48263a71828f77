import type { Json, LargeInteger } from '../../contract/types.ts';

/**
 * Matches a {@link LargeInteger}. Inside a string of JSON, quotation marks are escaped, so nothing else
 * matches.
 */
const largeInteger = /\{\s*"\$integer":\s*"(-?\d+)"\s*\}/g;

/** A value as JSON, with large integers as digits. It is on one line unless `indent` is given. */
export function jsonText(value: Json | LargeInteger, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(largeInteger, '$1');
}

import type { Json, LargeInteger } from '../../contract/types.ts';

/** Inside a string of JSON every quotation mark is escaped, so this can be nothing but a {@link LargeInteger}. */
const largeInteger = /\{\s*"\$integer":\s*"(-?\d+)"\s*\}/g;

/** A value as JSON, its large integers by their digits; on one line unless told how far to indent. */
export function jsonText(value: Json | LargeInteger, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(largeInteger, '$1');
}

import { code, literal, type Code } from '../../escape/code.ts';
import { arrayLiteral, objectLiteral } from '../sdk/declarations/object-literal.ts';

/** Plain data in a generated program. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainObject;

export interface PlainObject {
  readonly [key: string]: Plain | undefined;
}

/** Data as a literal. Undefined values are left out. */
export function specLiteral(value: Plain): Code {
  if (isList(value)) return value.length === 0 ? code`[]` : arrayLiteral(value.map(specLiteral));
  if (typeof value !== 'object' || value === null) return literal(value);
  return objectLiteral(
    Object.entries(value).map(([key, part]) => [key, part === undefined ? null : specLiteral(part)]),
  );
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

import { isObject, type JsonObject, type Place } from '../../load/place.ts';
import type { Scope } from './scope.ts';

const numericFormats: ReadonlySet<string> = new Set(
  'int8 int16 int32 int64 uint8 uint16 uint32 uint64 float double decimal decimal128'.split(' '),
);
/** Tokens of a pattern that matches only numbers. */
const numericPattern = /^(?:\\d|\\\.|[\^$()[\]{}?:|*+.,\-!0-9eE])+$/;

/**
 * Drops the string if a schema's `type` lists a number and a string that can only be a number.
 *
 * .NET lists both because its parser accepts both. With `types.decimals`, a number that may have a fraction
 * is text instead.
 */
export function withoutNumericText(
  { decimals }: Pick<Scope, 'decimals'>,
  schema: JsonObject,
  names: readonly string[],
): readonly string[] {
  if (!isNumberOrText(schema)) return names;
  const dropped = decimals === 'string' && !names.includes('integer') ? 'number' : 'string';
  return names.filter((name) => name !== dropped);
}

/** Whether a schema allows a number, and a string that can only be a number. */
export function isNumberOrText(schema: JsonObject): boolean {
  const { type } = schema;
  if (!Array.isArray(type) || !type.includes('string')) return false;
  return (type.includes('integer') || type.includes('number')) && isNumeric(schema);
}

/**
 * Drops the string branch of a union if it is only another spelling of the number, as Pydantic writes for
 * decimals. With `types.decimals`, drops the number instead.
 */
export function branchesOfNumber(
  { decimals }: Pick<Scope, 'decimals'>,
  branches: readonly Place[],
): readonly Place[] {
  const texts = branches.filter(
    ({ value }) => isObject(value) && value['type'] === 'string' && isNumeric(value),
  );
  const numbers = branches.filter(
    ({ value }) => isObject(value) && ['integer', 'number'].includes(String(value['type'])),
  );
  if (texts.length === 0 || numbers.length === 0) return branches;
  const isDecimal = numbers.every(({ value }) => isObject(value) && value['type'] === 'number');
  const dropped = decimals === 'string' && isDecimal ? numbers : texts;
  return branches.filter((branch) => !dropped.includes(branch));
}

function isNumeric({ format, pattern }: JsonObject): boolean {
  if (typeof format === 'string' && numericFormats.has(format)) return true;
  return typeof pattern === 'string' && /\\d|0-9/.test(pattern) && numericPattern.test(pattern);
}

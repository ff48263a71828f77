import type { Api, InputField, Representation, Type } from '../../model/types.ts';
import { code, type Code } from '../gate.ts';
import type { OperationScope } from '../operation-scope.ts';
import { sameToCallers } from '../../model/caller-key.ts';
import { resolved } from '../../model/walk.ts';
import type { Access } from './accessor.ts';

/**
 * A value that was read, as the value of an input field: the document may give the two different types, for example an
 * `id` that is a number in the answer and text in the path.
 *
 * A required field gets a value even where the type lets it be absent: then the service did not say what the document
 * says it does, and an empty value makes the runtime refuse the call.
 *
 * @returns null if values of the one type cannot be made to fit the other
 */
export function argument(access: Access, field: InputField, { scope, symbols }: OperationScope): Code | null {
  const { api } = symbols;
  const want = resolved(field.type, api);
  const isNumber = isOf('number', want);
  const as = representation(want, api);
  // No bigint or date means "none".
  if (as !== undefined && access.maybeMissing && field.required) return null;
  const value = access.maybeMissing ? code`${access.code} ?? ${emptyValue(field, want)}` : access.code;
  if (accepts(want, access.type, api)) return value;
  if (as === 'bigint' || as === 'digits')
    return isNumeric(access.type, api)
      ? code`${scope.global(as === 'bigint' ? 'BigInt' : 'String')}(${value})`
      : null;
  if (as !== undefined || isDate(access.type, api)) return null;
  const isText = want.kind === 'primitive' && want.name === 'string';
  if (!(isText || isNumber) || !isScalar(access.type, api)) return null;
  return code`${scope.global(isText ? 'String' : 'Number')}(${value})`;
}

function emptyValue({ required }: InputField, want: Type): Code {
  if (!required) return code`undefined`;
  return isOf('number', want) ? code`NaN` : code`''`;
}

/** Whether every value of `have` is one of `want`, as TypeScript sees it. */
function accepts(want: Type, have: Type, api: Api): boolean {
  const [target, source] = [resolved(want, api), resolved(have, api)];
  if (target.kind === 'unknown' || sameToCallers(target, source)) return true;
  if (source.kind === 'union') return source.members.every((member) => accepts(target, member, api));
  if (target.kind === 'union') return target.members.some((member) => accepts(member, source, api));
  const isSameBase = (['string', 'number', 'boolean'] as const).some(
    (base) => isOf(base, target) && isOf(base, source),
  );
  if (!isSameBase || representation(target, api) !== representation(source, api)) return false;
  if (target.kind === 'primitive') return true;
  const accepted = valuesOf(target);
  const possible = valuesOf(source);
  return accepted === null || (possible !== null && possible.every((value) => accepted.includes(value)));
}

/** What callers see a value as, where that is not what it is in JSON. */
function representation(type: Type, api: Api): Representation | undefined {
  const target = resolved(type, api);
  return target.kind === 'primitive' ? target.as : undefined;
}

function isDate(type: Type, api: Api): boolean {
  const as = representation(type, api);
  return as === 'Date' || as === 'Instant' || as === 'PlainDate';
}

function isNumeric(type: Type, api: Api): boolean {
  return isOf('number', resolved(type, api));
}

/** The values of a type that lists all it has; null for one that has others. */
function valuesOf(type: Type): readonly (string | number | boolean)[] | null {
  if (type.kind === 'literal') return [type.value];
  return type.kind === 'enum' && !type.open ? type.members.map(({ value }) => value) : null;
}

function isOf(base: 'string' | 'number' | 'boolean', type: Type): boolean {
  if (type.kind === 'enum') return type.base === base;
  if (type.kind === 'literal') return typeof type.value === base;
  return type.kind === 'primitive' && (type.name === 'integer' ? 'number' : type.name) === base;
}

function isScalar(type: Type, api: Api): boolean {
  const target = resolved(type, api);
  if (target.kind === 'union') return target.members.every((member) => isScalar(member, api));
  const isKnown = isOf('string', target) || isOf('number', target) || isOf('boolean', target);
  return isKnown || target.kind === 'unknown';
}

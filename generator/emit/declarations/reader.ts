import type { Api, Type, ValuePath } from '../../model/types.ts';
import { code, identifier, type Code } from '../gate.ts';
import { resolved } from '../../model/walk.ts';
import { accessPath, type Access } from './accessor.ts';

/** What a reader may give. */
export type Scalar = 'string' | 'number' | 'boolean';

/**
 * A function of a plan that reads one value: `(body) => body.nextPage`.
 *
 * @param wanted - the types that the runtime takes; null for any
 * @returns null if the type has no such place, or another kind of value there
 */
export function reader(
  variable: string,
  path: ValuePath,
  type: Type,
  api: Api,
  wanted: readonly Scalar[] | null = null,
): Code | null {
  const access = accessPath(variable, path, type, api);
  if (access === null || (wanted !== null && !isScalar(access.type, wanted, api))) return null;
  const value = wanted === null ? access.code : asScalar(access, wanted, api);
  return code`(${identifier(variable)}) => ${value}`;
}

/** What the runtime reckons with, of a value that callers see as something else. */
function asScalar({ code: value, type, maybeMissing }: Access, wanted: readonly Scalar[], api: Api): Code {
  const target = resolved(type, api);
  if (target.kind !== 'primitive' || target.as === undefined) return value;
  const dot = maybeMissing ? code`?.` : code`.`;
  if (target.as === 'Date') return code`${value}${dot}toISOString()`;
  if (!wanted.includes('string'))
    return maybeMissing ? code`Number(${value} ?? NaN)` : code`Number(${value})`;
  return target.as === 'digits' ? value : code`${value}${dot}toString()`;
}

function isScalar(type: Type, wanted: readonly Scalar[], api: Api): boolean {
  const target = resolved(type, api);
  if (target.kind === 'union') return target.members.every((member) => isScalar(member, wanted, api));
  const scalar = scalarOf(target);
  return scalar !== null && wanted.includes(scalar);
}

/** The kind of a single value; null for null, and for all that is made of several. */
export function scalarOf(type: Type): Scalar | null {
  if (type.kind === 'enum') return type.base;
  if (type.kind === 'literal')
    return typeof type.value === 'string' ? 'string' : typeof type.value === 'number' ? 'number' : 'boolean';
  if (type.kind !== 'primitive' || type.name === 'null') return null;
  return type.name === 'integer' ? 'number' : type.name;
}

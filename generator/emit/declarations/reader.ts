import { scalarOf, type Scalar } from '../../model/scalar.ts';
import type { Api, Type, ValuePath } from '../../model/types.ts';
import { code, identifier, type Code } from '../gate.ts';
import { resolved } from '../../model/walk.ts';
import { accessPath, type Access } from './accessor.ts';

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

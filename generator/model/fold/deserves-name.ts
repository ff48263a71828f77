import { splitNull } from '../nullable.ts';
import type { ObjectType, Type } from '../types.ts';
import type { Found } from './collect.ts';

/** Whether a structure is worth a name of its own, or reads better where it stands. */
export function deservesName(each: Found, all: ReadonlyMap<number, Found>): boolean {
  switch (each.type.kind) {
    case 'object':
      return !(isTiny(each.type) && standsOnce(each));
    case 'enum':
      return !isParameterOnly(each) || ownsParameterName(each, all);
    default:
      return true;
  }
}

/** `{ from: string; to: string }` in one property says more than a name would. */
function isTiny(type: ObjectType): boolean {
  return (
    type.properties.length <= 2 &&
    type.extra === null &&
    type.properties.every(({ type: value }) => isPlain(value))
  );
}

function isPlain(type: Type): boolean {
  const { type: bare } = splitNull(type);
  if (bare.kind === 'array') return isPlain(bare.items);
  return bare.kind === 'primitive' || bare.kind === 'literal' || bare.kind === 'ref';
}

function standsOnce({ holders }: Found): boolean {
  const [holder] = holders;
  return holders.length === 1 && holder !== undefined && holder.member !== null;
}

function isParameterOnly({ holders }: Found): boolean {
  return holders.every(({ parameter }) => parameter);
}

/**
 * A parameter such as `orderBy` lists other values for each resource: naming each list would tell nothing. One that
 * means the same wherever it stands, such as `order`, deserves a name.
 */
function ownsParameterName(each: Found, all: ReadonlyMap<number, Found>): boolean {
  const members = new Set(each.holders.map(({ member }) => member));
  for (const other of all.values()) {
    if (other !== each && isParameterOnly(other) && other.holders.some(({ member }) => members.has(member)))
      return false;
  }
  return true;
}

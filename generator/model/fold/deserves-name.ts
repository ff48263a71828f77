import { splitNull } from '../nullable.ts';
import type { ObjectType, Type } from '../types.ts';
import type { Found, Holder } from './collect.ts';

/** The number of structures that only parameters hold, by the parameters' name. */
export type ParametersByName = ReadonlyMap<Holder['member'], number>;

/** Counts parameters for {@link deservesName}. */
export function parametersByName(all: Iterable<Found>): ParametersByName {
  const counts = new Map<Holder['member'], number>();
  for (const each of all) {
    if (!isParameterOnly(each)) continue;
    for (const member of membersOf(each)) counts.set(member, (counts.get(member) ?? 0) + 1);
  }
  return counts;
}

/** Whether a structure gets a name. Otherwise it stays inline. */
export function deservesName(each: Found, parameters: ParametersByName): boolean {
  switch (each.type.kind) {
    case 'object':
      return !(isTiny(each.type) && standsOnce(each));
    case 'enum':
      return !isParameterOnly(each) || ownsParameterName(each, parameters);
    // All other kinds get a name.
    default:
      return true;
  }
}

/** `{ from: string; to: string }` in one property is clearer than a name. */
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
 * A parameter such as `orderBy` lists other values for each resource, so a name would say nothing. A
 * parameter with the same values everywhere, such as `order`, gets a name.
 */
function ownsParameterName(each: Found, parameters: ParametersByName): boolean {
  return [...membersOf(each)].every((member) => parameters.get(member) === 1);
}

function membersOf({ holders }: Found): ReadonlySet<Holder['member']> {
  return new Set(holders.map(({ member }) => member));
}

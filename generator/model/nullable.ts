import type { PrimitiveType, Type } from './types.ts';

/** Removes `null` from a type, and returns whether it was there. */
export function splitNull(type: Type): { readonly type: Type; readonly nullable: boolean } {
  const bare = withoutNull(type);
  return { type: bare, nullable: bare !== type };
}

/** A type without `null`. Returns the same object if it has none. */
export function withoutNull(type: Type): Type {
  if (type.kind !== 'union' || !type.members.some(isNull)) return type;
  const members = type.members.filter((member) => !isNull(member));
  const [only] = members;
  return members.length === 1 && only ? only : { ...type, members };
}

/** Adds `null` to a type: `T | null`. */
export function orNull(type: Type): Type {
  const none: Type = { kind: 'primitive', name: 'null', format: null, origin: type.origin };
  if (type.kind === 'union') return { ...type, members: [...type.members, none] };
  return { kind: 'union', members: [type, none], discriminator: null, origin: type.origin };
}

export function isNull(type: Type): type is PrimitiveType {
  return type.kind === 'primitive' && type.name === 'null';
}

import type { PrimitiveType, Type } from './types.ts';

/** Removes `null` from a type, and returns whether it was there. */
export function splitNull(type: Type): { readonly type: Type; readonly nullable: boolean } {
  if (type.kind !== 'union') return { type, nullable: false };
  const members = type.members.filter((member) => !isNull(member));
  if (members.length === type.members.length) return { type, nullable: false };
  const [only] = members;
  return { type: members.length === 1 && only ? only : { ...type, members }, nullable: true };
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

import type { PrimitiveType, Type } from './types.ts';

/** What is left of a nullable type without `null`, and whether `null` was there. */
export function splitNull(type: Type): { readonly type: Type; readonly nullable: boolean } {
  if (type.kind !== 'union') return { type, nullable: false };
  const members = type.members.filter((member) => !isNull(member));
  if (members.length === type.members.length) return { type, nullable: false };
  const [only] = members;
  return { type: members.length === 1 && only ? only : { ...type, members }, nullable: true };
}

/** `T | null`. */
export function orNull(type: Type): Type {
  const none: Type = { kind: 'primitive', name: 'null', format: null, origin: type.origin };
  if (type.kind === 'union') return { ...type, members: [...type.members, none] };
  return { kind: 'union', members: [type, none], discriminator: null, origin: type.origin };
}

export function isNull(type: Type): type is PrimitiveType {
  return type.kind === 'primitive' && type.name === 'null';
}

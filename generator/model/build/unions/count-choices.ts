import type { SymbolId, Type } from '../../types.ts';

/** The number of union members that the compiler creates for each model. */
export type Choices = ReadonlyMap<SymbolId, number>;

/** The references that a type holds directly or in unions and intersections. */
export function directReferences(type: Type): readonly SymbolId[] {
  if (type.kind === 'ref') return [type.target];
  return isCompound(type) ? type.members.flatMap(directReferences) : [];
}

/**
 * The number of union members that TypeScript creates for a type. It multiplies the unions of an
 * intersection.
 */
export function countChoices(type: Type, known: Choices): number {
  if (type.kind === 'ref') return known.get(type.target) ?? 1;
  if (!isCompound(type)) return 1;
  const counts = type.members.map((member) => countChoices(member, known));
  return counts.reduce((a, b) => (type.kind === 'union' ? a + b : a * b));
}

function isCompound(type: Type): type is Extract<Type, { kind: 'union' | 'intersection' }> {
  return type.kind === 'union' || type.kind === 'intersection';
}

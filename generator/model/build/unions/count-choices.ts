import type { SymbolId, Type } from '../../types.ts';

/** How many members the compiler makes of each model, where a model is a choice. */
export type Choices = ReadonlyMap<SymbolId, number>;

/** The references that stand in a type with nothing around them but unions and intersections. */
export function directReferences(type: Type): readonly SymbolId[] {
  if (type.kind === 'ref') return [type.target];
  return isCompound(type) ? type.members.flatMap(directReferences) : [];
}

/** How many members TypeScript makes of a type: it multiplies out the unions in an intersection. */
export function countChoices(type: Type, known: Choices): number {
  if (type.kind === 'ref') return known.get(type.target) ?? 1;
  if (!isCompound(type)) return 1;
  const counts = type.members.map((member) => countChoices(member, known));
  return counts.reduce((a, b) => (type.kind === 'union' ? a + b : a * b));
}

function isCompound(type: Type): type is Extract<Type, { kind: 'union' | 'intersection' }> {
  return type.kind === 'union' || type.kind === 'intersection';
}

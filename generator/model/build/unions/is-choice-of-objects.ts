import { isNull } from '../../nullable.ts';
import type { SymbolId, Type } from '../../types.ts';
import type { TypeOf } from '../find-discriminator.ts';

/** Whether a type, or its definition, is a union of several objects. Each of them has its own tag. */
export function isChoiceOfObjects(type: Type, typeOf: TypeOf): boolean {
  const seen = new Set<SymbolId>();
  let current: Type | null = type;
  while (current?.kind === 'ref' && !seen.has(current.target)) {
    seen.add(current.target);
    current = typeOf(current.target);
  }
  return current?.kind === 'union' && current.members.filter((member) => !isNull(member)).length > 1;
}

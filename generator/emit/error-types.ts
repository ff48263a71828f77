import type { Operation, Type } from '../model/types.ts';
import { typeKey } from './walk.ts';

/** How many kinds of error bodies are told apart before the type says `unknown`. */
const most = 3;

/** The types of the bodies of failing answers; none where the document describes none, or too many. */
export function errorTypes(operations: readonly Operation[]): readonly Type[] {
  const types = operations
    .flatMap(({ errors }) => errors)
    .flatMap(({ contents }) => contents.slice(0, 1).map(({ type }) => type));
  const distinct = new Map(types.map((type) => [typeKey(type), type]));
  return distinct.size > most ? [] : [...distinct.values()];
}

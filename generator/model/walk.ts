import type { Api, Operation, SymbolId, Type } from './types.ts';
import { eachChild } from './visit.ts';

/** The models that a type mentions, at any depth, but not through other models. */
export function mentions(type: Type): readonly SymbolId[] {
  const found: SymbolId[] = [];
  addMentions(type, found);
  return found;
}

/** Adds the models that a type mentions to `found`. */
export function addMentions(type: Type, found: SymbolId[]): void {
  if (type.kind === 'ref') found.push(type.target);
  else eachChild(type, (part) => addMentions(part, found));
}

/** The models in `roots`, and all that `next` leads to from them. */
export function reachable(
  roots: Iterable<SymbolId>,
  next: (model: SymbolId) => readonly SymbolId[],
): ReadonlySet<SymbolId> {
  const seen = new Set<SymbolId>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...next(id));
  }
  return seen;
}

/** All operations of the API, ordered by resource. */
export function operationsOf(api: Api): readonly Operation[] {
  return api.resources.flatMap((resource) => resource.operations);
}

/** The type at the end of a chain of references. If the chain is a cycle, the last type that was reached. */
export function resolved(type: Type, api: Api): Type {
  const seen = new Set<SymbolId>();
  let current = type;
  while (current.kind === 'ref' && !seen.has(current.target)) {
    seen.add(current.target);
    const model = api.models.get(current.target);
    if (model === undefined) return current;
    current = model.type;
  }
  return current;
}

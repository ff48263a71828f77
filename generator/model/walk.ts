import type { Api, Model, Operation, SymbolId, Type } from './types.ts';
import { childrenOf } from './visit.ts';

/** The models that a type mentions, at any depth, but not through other models. */
export function mentions(type: Type): readonly SymbolId[] {
  const found: SymbolId[] = [];
  collectMentions(type, found);
  return found;
}

function collectMentions(type: Type, found: SymbolId[]): void {
  if (type.kind === 'ref') found.push(type.target);
  else for (const part of childrenOf(type)) collectMentions(part, found);
}

/** All models that `roots` mention, directly or through other models. */
export function reachable(api: Api, roots: Iterable<SymbolId>): ReadonlySet<SymbolId> {
  const seen = new Set<SymbolId>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const model = api.models.get(id);
    if (seen.has(id) || model === undefined) continue;
    seen.add(id);
    waiting.push(...mentions(model.type));
  }
  return seen;
}

/** The models that mention each model. */
export type Users = ReadonlyMap<SymbolId, readonly SymbolId[]>;

/** The models that mention each model, by one walk over all models. */
export function usersOf(api: Api): Users {
  const users = new Map<SymbolId, SymbolId[]>();
  for (const [id, { type }] of api.models) {
    for (const part of mentions(type)) {
      const list = users.get(part);
      if (list === undefined) users.set(part, [id]);
      else list.push(id);
    }
  }
  return users;
}

/**
 * The models for which `holds` is true, and the models that mention them, directly or through other models.
 */
export function holdersOf(api: Api, users: Users, holds: (model: Model) => boolean): ReadonlySet<SymbolId> {
  const found = new Set<SymbolId>();
  const waiting = [...api.models.values()].filter(holds).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(users.get(id) ?? []));
  }
  return found;
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

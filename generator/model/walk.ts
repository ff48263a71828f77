import type { Api, Model, Operation, SymbolId, Type } from './types.ts';
import { childrenOf } from './visit.ts';

/** The models that a type mentions, itself or deeper, not through other models. */
export function mentions(type: Type): readonly SymbolId[] {
  const found: SymbolId[] = [];
  collectMentions(type, found);
  return found;
}

function collectMentions(type: Type, found: SymbolId[]): void {
  if (type.kind === 'ref') found.push(type.target);
  else for (const part of childrenOf(type)) collectMentions(part, found);
}

/** Every model that `roots` mention, themselves or through other models. */
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

/** Who mentions whom, by one walk over all models. */
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

/** The models that hold something, themselves or through models that they mention. */
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

/** Every operation of the API, in order of resource. */
export function operationsOf(api: Api): readonly Operation[] {
  return api.resources.flatMap((resource) => resource.operations);
}

/** The type that a chain of references leads to; the last one it reached if the chain is a circle. */
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

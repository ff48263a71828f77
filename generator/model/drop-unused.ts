import { childrenOf } from './visit.ts';
import { eachType } from './map-api.ts';
import type { Api, Operation, SymbolId, Type } from './types.ts';

/**
 * An Api some of whose operations are gone, without what only those needed: models, and security schemes.
 *
 * What nothing needed before either, such as a component that no operation mentions, stays.
 *
 * @param before - the Api with all operations
 * @param after - the same with fewer
 */
export function dropUnused(before: Api, after: Api): Api {
  const needed = reachable(before, roots(before));
  const lost = difference(needed, reachable(after, roots(after)));
  const kept = reachable(after, difference(new Set(before.models.keys()), needed));
  const models = [...after.models].filter(([id]) => !lost.has(id) || kept.has(id));
  const unmet = difference(schemesOf(before), schemesOf(after));
  return {
    ...after,
    models: new Map(models),
    securitySchemes: after.securitySchemes.filter(({ name }) => !unmet.has(name)),
  };
}

/** The models that operations and webhooks mention themselves. */
function roots(api: Api): readonly SymbolId[] {
  const found = new Set<SymbolId>();
  eachType(api, (type, { kind }) => {
    if (kind !== 'model') collectRefs(type, found);
  });
  for (const { input, behaviour } of operationsOf(api)) {
    if (input.extends !== null) found.add(input.extends);
    if (behaviour.kind === 'paginated') collectRefs(behaviour.paging.item, found);
  }
  return [...found];
}

/** These models, and all that they lead to. */
function reachable({ models }: Api, from: Iterable<SymbolId>): ReadonlySet<SymbolId> {
  const found = new Set<SymbolId>();
  const pending = [...from];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const model = found.has(id) ? undefined : models.get(id);
    found.add(id);
    if (model === undefined) continue;
    const inner = new Set<SymbolId>();
    collectRefs(model.type, inner);
    pending.push(...inner);
  }
  return found;
}

function collectRefs(type: Type, found: Set<SymbolId>): void {
  if (type.kind === 'ref') found.add(type.target);
  for (const child of childrenOf(type)) collectRefs(child, found);
}

function schemesOf(api: Api): ReadonlySet<string> {
  const schemes = operationsOf(api).flatMap(({ security }) => (security ?? []).flat());
  return new Set(schemes.map(({ scheme }) => scheme));
}

function operationsOf({ resources }: Api): readonly Operation[] {
  return resources.flatMap(({ operations }) => operations);
}

function difference<T>(all: ReadonlySet<T>, others: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...all].filter((each) => !others.has(each)));
}

import { eachType } from './map-api.ts';
import type { Api, SymbolId } from './types.ts';
import { addMentions, mentions, operationsOf, reachable } from './walk.ts';

/**
 * Drops the models and security schemes that only removed operations used.
 *
 * Models that no operation used before, such as unused components, stay.
 *
 * @param before - the Api with all operations
 * @param after - the Api with fewer operations
 */
export function dropUnused(before: Api, after: Api): Api {
  const needed = usedIn(before, roots(before));
  const lost = difference(needed, usedIn(after, roots(after)));
  const kept = usedIn(after, difference(new Set(before.models.keys()), needed));
  const models = [...after.models].filter(([id]) => !lost.has(id) || kept.has(id));
  const unmet = difference(schemesOf(before), schemesOf(after));
  return {
    ...after,
    models: new Map(models),
    securitySchemes: after.securitySchemes.filter(({ name }) => !unmet.has(name)),
  };
}

/** The models in `roots`, and those that they mention, directly or through other models. */
function usedIn({ models }: Api, roots: Iterable<SymbolId>): ReadonlySet<SymbolId> {
  return reachable(roots, (id) => {
    const model = models.get(id);
    return model === undefined ? [] : mentions(model.type);
  });
}

/** The models that operations and webhooks mention directly. */
function roots(api: Api): readonly SymbolId[] {
  const found: SymbolId[] = [];
  eachType(api, (type, { kind }) => {
    if (kind !== 'model') addMentions(type, found);
  });
  for (const { input, behaviour } of operationsOf(api)) {
    if (input.extends !== null) found.push(input.extends);
    if (behaviour.kind === 'paginated') addMentions(behaviour.paging.item, found);
  }
  return found;
}

function schemesOf(api: Api): ReadonlySet<string> {
  const schemes = operationsOf(api).flatMap(({ security }) => (security ?? []).flat());
  return new Set(schemes.map(({ scheme }) => scheme));
}

function difference<T>(all: ReadonlySet<T>, others: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...all].filter((each) => !others.has(each)));
}

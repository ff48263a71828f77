import { groupedBy } from '../order.ts';
import { flowOf } from '../model/flow.ts';
import type { Api, SymbolId } from '../model/types.ts';
import { camelCase, words } from '../words.ts';
import type { PublishedTypes } from './operation-names.ts';
import { keptName } from './free-names.ts';
import type { Scope } from './scope.ts';
import { requestTypeKey } from './type-keys.ts';

/**
 * The exported names of models' request variants: `PetInput`, or with more words if that is taken.
 *
 * @param published - names of earlier versions; they stay
 * @param scope - the package's exported names; the new names are added
 */
export function nameRequests(
  api: Api,
  models: ReadonlyMap<SymbolId, string>,
  published: PublishedTypes,
  scope: Scope,
): ReadonlyMap<SymbolId, string> {
  const { directions } = flowOf(api);
  const split = [...api.models.keys()].filter((id) => directions.isSplit(id));
  return new Map(split.map((id) => [id, requestName(models.get(id) ?? id, published, scope)]));
}

function requestName(model: string, published: PublishedTypes, scope: Scope): string {
  const key = requestTypeKey(model);
  const kept = keptName(published, key, scope);
  if (kept !== null) return kept;
  const name = [`${model}Input`, `${model}Request`, `${model}RequestInput`].find((each) =>
    scope.isFree(each),
  );
  if (name === undefined) return requestName(`${model}Request`, published, scope);
  scope.take(name, key);
  return name;
}

/** The names of the functions that convert models. */
export function nameConverters(
  api: Api,
  models: ReadonlyMap<SymbolId, string>,
  scope: Scope,
): ReadonlyMap<SymbolId, string> {
  const { conversions } = flowOf(api);
  const needed = [...api.models.keys()]
    .filter((id) => conversions.needsConverter(id))
    .map((id) => [id, models.get(id) ?? id] as const);
  // Models that differ only in letter case would share a name, so each keeps its own letters.
  const alike = groupedBy(needed, ([, model]) => plainConverter(model));
  return new Map(
    needed.map(([id, model]) => {
      const plain = plainConverter(model);
      const isOwn = alike.get(plain)?.length === 1 && scope.isFree(plain) && !/^\d/.test(plain);
      const name = isOwn ? plain : exactConverter(model, scope);
      scope.take(name, `converter ${id}`);
      return [id, name];
    }),
  );
}

function plainConverter(model: string): string {
  return `${camelCase(words(model))}Converter`;
}

function exactConverter(model: string, scope: Scope): string {
  const exact = `${model}Converter`;
  return scope.isFree(exact) ? exact : exactConverter(`${model}_`, scope);
}

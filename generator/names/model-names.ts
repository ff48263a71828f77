import type { Diagnostics } from '../diagnostics/report.ts';
import { isIdentifier, isTypeIdentifier, typeName } from '../identifier.ts';
import type { Api, Model, SymbolId } from '../model/types.ts';
import { sortedBy } from '../order.ts';
import { isGlobal } from '../reserved.ts';
import { pascalCase, words } from '../words.ts';
import type { Words } from './claims/claim.ts';
import { all, type Group } from './claims/groups.ts';
import { wordsOfPlace } from './claims/words-of-place.ts';
import { createNaming, type NamedOperations } from './naming.ts';
import type { Scope } from './scope.ts';
import { sources } from './sources.ts';

/**
 * Names every model.
 *
 * @param operations - all operations of the Api
 * @param published - names that models keep, unless they are pinned
 * @param scope - the taken names; the new names are added
 */
export function nameModels(
  api: Api,
  operations: NamedOperations,
  published: ReadonlyMap<SymbolId, string>,
  scope: Scope,
  diagnostics: Diagnostics,
): ReadonlyMap<SymbolId, string> {
  const given = new Map<SymbolId, string>();
  const naming = createNaming(api, operations, (id) => {
    const name = given.get(id);
    return name === undefined ? null : words(name);
  });
  const give: Give = ({ id }, name) => {
    scope.take(name, id);
    given.set(id, name);
  };
  const groups = new Map([[all, sortedBy(api.models.values(), ({ id }) => id)]]);
  const unnamed = (group: Group): readonly Model[] => {
    const known = groups.get(group) ?? unnamed(all).filter((model) => group(model, naming));
    const rest = known.filter(({ id }) => !given.has(id));
    groups.set(group, rest);
    return rest;
  };

  for (const model of unnamed(all)) givePinned(model, scope, diagnostics, give);
  for (const model of unnamed(all)) givePublished(model, published.get(model.id), scope, give);
  for (const line of sources) {
    let before;
    do {
      before = given.size;
      for (const { of, claim } of line) settle(unnamed(of), (model) => claim(model, naming), scope, give);
    } while (given.size > before && line.length > 1);
  }
  for (const model of unnamed(all)) {
    const parts = wordsOfPlace(model, naming, (name) => scope.isFree(name));
    diagnostics.report('name-from-place', model.origin, { name: pascalCase(parts) });
    give(model, typeName(pascalCase(parts)));
  }
  return given;
}

type Give = (model: Model, name: string) => void;

function givePinned(model: Model, scope: Scope, diagnostics: Diagnostics, give: Give): void {
  const { pinned } = model.hints;
  if (pinned === null) return;
  if (!isTypeIdentifier(pinned))
    return diagnostics.report('invalid-pinned-name', model.origin, { name: pinned });
  if (!scope.isFree(pinned)) return diagnostics.report('pinned-name-taken', model.origin, { name: pinned });
  give(model, pinned);
}

/**
 * Gives a model its published name. If the package now needs that name itself, the model gives it up. If only
 * the runtime exports it, the model keeps it, and the runtime's export gets a longer name.
 */
function givePublished(model: Model, name: string | undefined, scope: Scope, give: Give): void {
  if (name !== undefined && isIdentifier(name) && !isGlobal(name) && scope.isFree(name)) give(model, name);
}

/** Gives each free name that exactly one model claims. */
function settle(
  models: readonly Model[],
  claim: (model: Model) => Words | null,
  scope: Scope,
  give: Give,
): void {
  const claimed = new Map<string, Model | null>();
  for (const model of models) {
    const parts = claim(model);
    const name = parts === null ? '' : typeName(joined(parts));
    if (isIdentifier(name)) claimed.set(name, claimed.has(name) ? null : model);
  }
  for (const [name, model] of claimed) if (model !== null && scope.isFree(name)) give(model, name);
}

/** Joins words. A single word that is an identifier is a component's key, and stays as it is. */
function joined(parts: Words): string {
  const [only] = parts;
  return parts.length === 1 && only !== undefined && /^\p{Lu}/u.test(only) ? only : pascalCase(parts);
}

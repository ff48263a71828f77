import type { Diagnostics } from '../diagnostics/report.ts';
import { sortedBy } from '../order.ts';
import type { Api, Model, SymbolId } from '../model/types.ts';
import { pascalCase, words } from '../words.ts';
import { byFirstParent, byLongParent, byParent, byPart } from './claims/by-owner.ts';
import {
  byInput,
  byBody,
  byDestination,
  byFailure,
  byErrorComponent,
  byFailureStatus,
  byFirstFailure,
  byFirstResult,
  byFirstPayload,
  byPayload,
  byResultStatus,
} from './claims/by-operation.ts';
import { byDefinitionGroup, bySection, byPath } from './claims/by-place.ts';
import { wordsOfPlace } from './claims/words-of-place.ts';
import { byProperty, bySiblings, bySummary } from './claims/by-property.ts';
import {
  byEnvelope,
  byError,
  byGet,
  byItem,
  byOtherItem,
  byRead,
  byResult,
  byStarted,
  byStartedOnce,
  byWrapper,
  byWrite,
} from './claims/by-response.ts';
import { byFirstVariant, byVariant } from './claims/by-variant.ts';
import type { Claim, Words } from './claims/claim.ts';
import {
  byComponent,
  byExactComponent,
  byPlainComponent,
  byReading,
  bySpelledComponent,
  byTitle,
  byVocabulary,
} from './claims/declared.ts';
import { isIdentifier, isTypeIdentifier, typeName } from '../identifier.ts';
import { isGlobal } from '../reserved.ts';
import { createNaming } from './naming.ts';
import type { Scope } from './scope.ts';
import { wordsOnce } from './words-once.ts';

/**
 * The sources of model names, best first. If two models claim the same name, neither gets it, so names do not
 * depend on the order of models. Sources on the same line build on each other, so they are evaluated again
 * until they give no new names.
 */
const claims: readonly (readonly Claim[])[] = [
  [byExactComponent],
  [byPlainComponent],
  ...[0, 1, 2, 3].map((index) => [once(byReading(index))]),
  [byComponent],
  [bySpelledComponent],
  [byTitle],
  ...[
    [byVocabulary],
    [byError],
    [byErrorComponent],
    [byFailure],
    [byFailureStatus],
    [byFirstFailure],
    [byGet],
    [byWrapper],
    [byItem],
    [byPart],
    [byOtherItem],
    [byWrite],
    [byStarted],
    [byStartedOnce],
    [byEnvelope],
    [byRead],
    [bySection],
    [byDefinitionGroup],
    [byResult],
    [byResultStatus],
    [byBody],
    [byPayload],
    [byFirstPayload],
    [byDestination],
    [byProperty],
    [bySummary, bySiblings, byVariant, byFirstVariant, byParent],
    [byFirstParent, byVariant, byParent],
    [byInput, byFirstParent],
    [byFirstResult, byFirstParent, byParent],
    [byLongParent, byVariant, byPath],
  ].map((line) => line.map(once)),
  // For siblings that only a repeated word distinguishes.
  [byFirstParent, byVariant, byPath],
];

/** The claim without repeated words. */
function once(claim: Claim): Claim {
  return (model, naming) => {
    const parts = claim(model, naming);
    return parts && wordsOnce(parts);
  };
}

/**
 * Names every model.
 *
 * @param published - names that models keep, unless they are pinned
 * @param scope - the taken names; the new names are added
 */
export function nameModels(
  api: Api,
  published: ReadonlyMap<SymbolId, string>,
  scope: Scope,
  diagnostics: Diagnostics,
): ReadonlyMap<SymbolId, string> {
  const given = new Map<SymbolId, { readonly name: string; readonly parts: Words }>();
  const naming = createNaming(api, (id) => given.get(id)?.parts ?? null);
  const give: Give = (model, name) => {
    scope.take(name, model.id);
    given.set(model.id, { name, parts: words(name) });
  };
  let rest = sortedBy(api.models.values(), ({ id }) => id);
  const unnamed = (): readonly Model[] => (rest = rest.filter(({ id }) => !given.has(id)));

  for (const model of unnamed()) givePinned(model, scope, diagnostics, give);
  for (const model of unnamed()) givePublished(model, published.get(model.id), scope, give);
  for (const line of claims) {
    let before;
    do {
      before = given.size;
      for (const claim of line) settle(unnamed(), (model) => claim(model, naming), scope, give);
    } while (given.size > before && line.length > 1);
  }
  for (const model of unnamed()) {
    const parts = wordsOfPlace(model, naming, (name) => scope.isFree(name));
    diagnostics.report('name-from-place', model.origin, { name: pascalCase(parts) });
    give(model, typeName(pascalCase(parts)));
  }
  return new Map([...given].map(([id, { name }]) => [id, name]));
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
  const claimed = new Map<string, Model[]>();
  for (const model of models) {
    const parts = claim(model);
    const name = parts === null ? '' : typeName(joined(parts));
    if (parts === null || !isIdentifier(name)) continue;
    const others = claimed.get(name);
    if (others === undefined) claimed.set(name, [model]);
    else others.push(model);
  }
  for (const [name, [first, second]] of claimed) {
    if (first && !second && scope.isFree(name)) give(first, name);
  }
}

/** Joins words. A single word that is an identifier is a component's key, and stays as it is. */
function joined(parts: Words): string {
  const [only] = parts;
  return parts.length === 1 && only !== undefined && /^\p{Lu}/u.test(only) ? only : pascalCase(parts);
}

import type { Diagnostics } from '../diagnostics/report.ts';
import { sortedBy } from '../order.ts';
import type { Api, Model, SymbolId } from '../model/types.ts';
import { pascalCase, words } from '../words.ts';
import { byFirstParent, byLongParent, byParent, byPart } from './claims/by-owner.ts';
import {
  byArgument,
  byBody,
  byDestination,
  byFailure,
  byFailureShelf,
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
 * The sources of model names, best first. If two models claim the same name, neither gets it, so names do not depend on
 * the order of models. Sources on the same line are evaluated again until they give no new names, because they build on
 * each other.
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
    [byFailureShelf],
    [byFailure],
    [byFailureStatus],
    [byFirstFailure],
    [byGet],
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
    [byArgument, byFirstParent],
    [byFirstResult, byFirstParent, byParent],
    [byLongParent, byVariant, byPath],
  ].map((line) => line.map(once)),
  // What is left has siblings that are distinguished by nothing else than a word that is said twice.
  [byFirstParent, byVariant, byPath],
];

/** The claim without words that are said twice. */
function once(claim: Claim): Claim {
  return (model, naming) => {
    const parts = claim(model, naming);
    return parts && wordsOnce(parts);
  };
}

/**
 * Names every model. `scope` has the names that are taken, and takes the new ones.
 *
 * @param published names that models keep, unless they are pinned
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
  const inOrder = sortedBy(api.models.values(), ({ id }) => id);
  const unnamed = (): Model[] => inOrder.filter(({ id }) => !given.has(id));

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

/** A name that the package needs itself is let go. One that the runtime has come to export stays: its export gets a longer name. */
function givePublished(model: Model, name: string | undefined, scope: Scope, give: Give): void {
  if (name !== undefined && isIdentifier(name) && !isGlobal(name) && scope.isFree(name)) give(model, name);
}

/** Gives each name that exactly one model claims and that is free. */
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

/** A single word that is an identifier already is a component's key and stays as it is. */
function joined(parts: Words): string {
  const [only] = parts;
  return parts.length === 1 && only !== undefined && /^\p{Lu}/u.test(only) ? only : pascalCase(parts);
}

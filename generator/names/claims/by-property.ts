import type { Model, SymbolId } from '../../model/types.ts';
import { pascalCase, words } from '../../words.ts';
import { isPluralForm, singular } from '../../model/plurals.ts';
import type { Claim, Naming, Words } from './claim.ts';
import { memberWords } from './member-words.ts';

/** Words that mean nothing without the name of their owner. */
const generic: ReadonlySet<string> = new Set(
  (
    'action actions amount attribute attributes body category class code count date description host path port number size time title total url config configuration content context data default detail details ' +
    'entry entries error errors event field fields filter format from group groups history id info input item items key kind label ' +
    'level list message meta metadata method mode name object option options order output param params parameters payload phase ' +
    'properties property reason record records request resource resources response result results role roles rule rules scope ' +
    'setting settings source spec state states status step sub subtype summary tag tags target text to type types unit user ' +
    'value values variant version'
  ).split(' '),
);

/** The property that holds it, if only this model stands under that word: `region` is a Region. */
export const byProperty: Claim = (model, naming) => {
  const own = candidates(model).filter((word) => naming.holdersOf(word).size === 1 && !isGeneric(word));
  return own.toSorted(byBrevity)[0] ?? null;
};

/** See {@link summaryOf}. */
export const bySummary: Claim = (model, naming) => naming.summary(model);

/**
 * The property that holds a model, if a larger model under the same word has all of its properties:
 * UserSummary next to the whole user.
 */
export function summaryOf(model: Model, naming: Naming): Words | null {
  if (model.uses.length < 2) return null;
  const own = candidates(model).filter((word) =>
    [...naming.holdersOf(word)].some((id) => isPartOf(model, naming.models.get(id))),
  );
  const [word] = own.toSorted(byBrevity);
  return word ? [...word, 'summary'] : null;
}

/** Several properties of one model hold it. If that model's name is plural, the claim is the singular. */
export const bySiblings: Claim = (model, naming) => {
  const owners = new Set(model.uses.flatMap((use) => (use.kind === 'property' ? use.owner : [])));
  const [owner] = owners;
  const name = owner === undefined || owners.size > 1 ? null : naming.words(owner);
  return name && model.uses.length > 1 && isPluralForm(name.at(-1) ?? '') ? singular(name) : null;
};

/** The words of the properties that hold a model. Skips owners that hold it under several words. */
function candidates({ uses }: Model): readonly Words[] {
  const wordOf = new Map<SymbolId, string>();
  const several = new Set<SymbolId>();
  for (const use of uses) {
    if (use.kind !== 'property') continue;
    const word = letters(use.property);
    if ((wordOf.get(use.owner) ?? word) === word) wordOf.set(use.owner, word);
    else several.add(use.owner);
  }
  return uses.flatMap((use) => {
    if (use.kind === 'input') return [memberWords(use.field, use.depth)];
    return use.kind === 'property' && !several.has(use.owner) ? [memberWords(use.property, use.depth)] : [];
  });
}

function letters(text: string): string {
  return words(text).join('').toLowerCase();
}

/**
 * Whether `whole` has every property of `model`, and at least half of the properties of `whole` are in
 * `model`.
 */
export function isPartOf(model: Model, whole: Model | undefined): boolean {
  if (!whole || whole.type.kind !== 'object' || model.type.kind !== 'object') return false;
  const { properties: own } = model.type;
  const { properties: all } = whole.type;
  if (own.length >= all.length || own.length * 2 < all.length) return false;
  const names = new Set(all.map(({ wireName }) => wireName));
  return own.every(({ wireName }) => names.has(wireName));
}

function isGeneric(word: Words): boolean {
  const [only = ''] = word;
  return word.length === 1 && (generic.has(only.toLowerCase()) || only.length < 3);
}

/**
 * Orders the shortest name first. Of `healthChecks` and `healthchecks`, the one with visible words comes
 * first.
 */
function byBrevity(a: Words, b: Words): number {
  const [left, right] = [pascalCase(a), pascalCase(b)];
  return left.length - right.length || b.length - a.length || (left < right ? -1 : left > right ? 1 : 0);
}

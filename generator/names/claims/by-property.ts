import type { Model, ModelUse } from '../../model/types.ts';
import { groupedBy } from '../../order.ts';
import { pascalCase, words } from '../../words.ts';
import { isPluralForm, singular } from '../../model/plurals.ts';
import type { Claim, Words } from './claim.ts';

type PropertyUse = Extract<ModelUse, { kind: 'property' }>;

/** Words that say nothing without what they belong to. */
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

/** The property that holds it, if that word means this model alone: `region` is a Region. */
export const byProperty: Claim = (model, naming) => {
  const own = candidates(model).filter((word) => naming.holdersOf(word).size === 1 && !isGeneric(word));
  return own.toSorted(byBrevity)[0] ?? null;
};

/**
 * The property that holds it, where a bigger model under the same word has all it has and more: UserSummary next to the
 * whole user.
 */
export const bySummary: Claim = (model, naming) => {
  if (model.uses.length < 2) return null;
  const own = candidates(model).filter((word) =>
    [...naming.holdersOf(word)].some((id) => isPartOf(model, naming.models.get(id))),
  );
  const [word] = own.toSorted(byBrevity);
  return word ? [...word, 'summary'] : null;
};

/** Several properties of one model hold it: what the model is many of, it is one of. */
export const bySiblings: Claim = (model, naming) => {
  const owners = new Set(model.uses.flatMap((use) => (use.kind === 'property' ? use.owner : [])));
  const [owner] = owners;
  const name = owner === undefined || owners.size > 1 ? null : naming.words(owner);
  return name && model.uses.length > 1 && isPluralForm(name.at(-1) ?? '') ? singular(name) : null;
};

/** The name of a property as the words of one thing: without `x-`, and in the singular inside an array. */
export function memberWords(member: string, depth: number): Words {
  const parts = words(member.replace(/^x-(?=.)/i, ''));
  return depth > 0 ? singular(parts) : parts;
}

/** The words a model stands under, without those of owners that hold it under several. */
function candidates({ uses }: Model): readonly Words[] {
  const held = uses.filter((use) => use.kind === 'property');
  const byOwner = groupedBy(held, ({ owner }) => owner);
  const several = new Set([...byOwner.values()].filter(hasSeveralWords).map(([{ owner }]) => owner));
  return uses.flatMap((use) => {
    if (use.kind === 'input') return [memberWords(use.field, use.depth)];
    return use.kind === 'property' && !several.has(use.owner) ? [memberWords(use.property, use.depth)] : [];
  });
}

function hasSeveralWords(uses: readonly PropertyUse[]): boolean {
  return new Set(uses.map(({ property }) => letters(property))).size > 1;
}

function letters(text: string): string {
  return words(text).join('').toLowerCase();
}

/** Whether every property of `model`, and at least half of `whole`'s, is in both. */
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

/** The shortest first; of `healthChecks` and `healthchecks`, the one that shows its words. */
function byBrevity(a: Words, b: Words): number {
  const [left, right] = [pascalCase(a), pascalCase(b)];
  return left.length - right.length || b.length - a.length || (left < right ? -1 : left > right ? 1 : 0);
}

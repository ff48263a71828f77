import type { ModelUse } from '../../model/types.ts';
import { isTypeIdentifier, typeName } from '../../identifier.ts';
import { spelledWords } from '../../case.ts';
import { words } from '../../words.ts';
import type { Claim } from './claim.ts';

/** The key under `components.schemas`, where it can be the name to the letter: no key that has to change comes before it. */
export const byExactComponent: Claim = ({ hints: { component } }, naming) =>
  component !== null &&
  naming.readings(component).length === 1 &&
  /^\p{Lu}[^_$]*$/u.test(component) &&
  isTypeIdentifier(component) &&
  typeName(component) === component
    ? [component]
    : null;

/** The key under `components.schemas` where that is all there is to read. */
export const byPlainComponent: Claim = ({ hints: { component } }, naming) => {
  const [reading, longer] = component === null ? [] : naming.readings(component);
  return longer === undefined ? (reading ?? null) : null;
};

/**
 * The key without what a framework adds to it, as far as that makes a name: see `component-readings.ts`.
 *
 * @param index - of the reading: the first is the shortest
 */
export function byReading(index: number): Claim {
  return ({ hints: { component } }, naming) =>
    component === null ? null : (naming.readings(component)[index] ?? null);
}

/** The words of the key. */
export const byComponent: Claim = ({ hints: { component } }) =>
  component === null ? null : words(component);

/** The key with its symbols spelled out, for keys that differ in nothing else. */
export const bySpelledComponent: Claim = ({ hints }) =>
  hints.component === null ? null : spelledWords(hints.component);

/**
 * The schema's `title`, if it reads like a name: up to four words. One that only says what kind of thing every schema is, or repeats
 * the property that holds it, as frameworks write them, is no name.
 */
export const byTitle: Claim = ({ hints, uses }) => {
  if (hints.title === null) return null;
  const parts = words(hints.title);
  if (parts.length === 0 || parts.length > 4 || /^(?:body|request|response|schema)$/i.test(parts.join(' ')))
    return null;
  const isMember = uses.length > 0 && uses.every((use) => memberOf(use) === letters(hints.title ?? ''));
  return isMember ? null : parts;
};

function memberOf(use: ModelUse): string | null {
  if (use.kind === 'property') return letters(use.property);
  return use.kind === 'input' ? letters(use.field) : null;
}

function letters(text: string): string {
  return words(text).join('').toLowerCase();
}

/** Values that mean the same everywhere. */
export const byVocabulary: Claim = ({ type }) => {
  if (type.kind !== 'enum') return null;
  const values = new Set(type.members.map(({ value }) => String(value).toLowerCase()));
  return values.size === 2 && values.has('asc') && values.has('desc') ? ['sort', 'order'] : null;
};

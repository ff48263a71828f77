import type { ModelUse } from '../../model/types.ts';
import { isTypeIdentifier, typeName } from '../../identifier.ts';
import { spelledWords } from '../../case.ts';
import { words } from '../../words.ts';
import type { Claim } from './claim.ts';

/**
 * The key under `components.schemas` if it is a valid name as it stands. Such keys come before those that
 * must change.
 */
export const byExactComponent: Claim = ({ hints: { component } }, naming) =>
  component !== null &&
  naming.readings(component).length === 1 &&
  /^\p{Lu}[^_$]*$/u.test(component) &&
  isTypeIdentifier(component) &&
  typeName(component) === component
    ? [component]
    : null;

/** The key under `components.schemas` if it has only one reading. */
export const byPlainComponent: Claim = ({ hints: { component } }, naming) => {
  const [reading, longer] = component === null ? [] : naming.readings(component);
  return longer === undefined ? (reading ?? null) : null;
};

/**
 * The key without the parts that a framework adds, if the rest makes a name: see `component-readings.ts`.
 *
 * @param index - of the reading: the first is the shortest
 */
export function byReading(index: number): Claim {
  return ({ hints: { component } }, naming) =>
    component === null ? null : (naming.readings(component)[index] ?? null);
}

/** All words of the key. */
export const byComponent: Claim = ({ hints: { component } }) =>
  component === null ? null : words(component);

/** The key with its symbols spelled out, for keys that differ only in symbols. */
export const bySpelledComponent: Claim = ({ hints }) =>
  hints.component === null ? null : spelledWords(hints.component);

/**
 * The schema's `title` if it can be a name: up to four words. Frameworks also write titles that say only that
 * it is a schema, or repeat the property that holds it: those are not names.
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

/** Values that mean the same in every document. */
export const byVocabulary: Claim = ({ type }) => {
  if (type.kind !== 'enum') return null;
  const values = new Set(type.members.map(({ value }) => String(value).toLowerCase()));
  return values.size === 2 && values.has('asc') && values.has('desc') ? ['sort', 'order'] : null;
};

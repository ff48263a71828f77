import type { Property, Type, ValuePath } from '../types.ts';
import { closedEnumOf, propertiesOf, type Models } from './shape.ts';
import { meaningsOf, type Meanings } from './vocabulary.ts';
import { oncePer } from '../../memoize.ts';
import { byCodeUnit } from '../../order.ts';
import { lastWord, spaced } from './words.ts';

/** The property of a model that has its state. */
export interface Status {
  readonly property: Property;
  /** Its values, in the document's order. */
  readonly values: readonly string[];
  readonly meanings: Meanings;
}

const statusWords = ['status', 'state', 'phase', 'stage'];

/** The closed string enum of a model with a name for states; null without one. The shortest name wins. */
export function statusOf(models: Models, model: Type): Status | null {
  return statusesIn(models)(model);
}

const statusesIn = oncePer((models: Models) => oncePer((model: Type) => findStatus(models, model)));

function findStatus(models: Models, model: Type): Status | null {
  const [property] = propertiesOf(models, model)
    .filter(
      ({ wireName, type }) => statusWords.includes(lastWord(wireName)) && closedEnumOf(models, type) !== null,
    )
    .toSorted((a, b) => byName(a.wireName, b.wireName));
  if (property === undefined) return null;
  const members = closedEnumOf(models, property.type)?.members ?? [];
  const values = members.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return { property, values, meanings: meaningsOf(values) };
}

function byName(a: string, b: string): number {
  const words = spaced(a).split(' ').length - spaced(b).split(' ').length;
  const rank = statusWords.indexOf(lastWord(a)) - statusWords.indexOf(lastWord(b));
  return words || rank || byCodeUnit(a, b);
}

const reasons = [
  'error',
  'error message',
  'failure reason',
  'failure message',
  'reason',
  'status reason',
  'state reason',
  'status message',
  'state message',
  'error msg',
  'errors',
  'last error',
  'failure',
  'fault',
  'message',
];

/** The path of the reason why a model failed; null without one. */
export function reasonOf(models: Models, model: Type): ValuePath | null {
  const [property] = propertiesOf(models, model)
    .filter(({ wireName }) => reasons.includes(spaced(wireName)))
    .toSorted((a, b) => reasons.indexOf(spaced(a.wireName)) - reasons.indexOf(spaced(b.wireName)));
  return property === undefined ? null : [property.wireName];
}

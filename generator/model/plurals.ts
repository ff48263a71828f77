import pluralize from 'pluralize';
import { memoize } from '../memoize.ts';

/** Words that look like a plural but have no singular. Words of two letters, such as `os`, count too. */
const unchanging =
  /^(?:\d.*|.*data|.*ss|access|alias|analysis|aws|canvas|chassis|dns|gps|https|os|sms|tls|.{0,2})$/i;

/** Plurals that name one thing: a machine has settings, but an element of a list of settings is a setting. */
const singletons = /^(?:settings|preferences|stats|statistics|analytics|details|news|credentials|exists)$/i;

/** The singular of a word. */
export const singularOf = memoize((word) => (unchanging.test(word) ? word : pluralize.singular(word)));

/** The words with the last one in the singular: machine events → machine event. */
export function singular(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  if (last === undefined) return words;
  const one = singularOf(last);
  return one === last ? words : [...words.slice(0, -1), one];
}

/** Whether a word is only a plural, unlike `sheep`. Verbs are not, even if they look like one. */
export const isPluralForm = memoize((word) => pluralize.isPlural(word) && !pluralize.isSingular(word));

/** Whether a word names many things. */
export const isPlural = memoize(
  (word) => isPluralForm(word) && !unchanging.test(word) && !singletons.test(word),
);

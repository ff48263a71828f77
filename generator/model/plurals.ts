import pluralize from 'pluralize';
import { memoize } from '../memoize.ts';

/** Words that only look like a plural: they name one thing, or many, as they are. So do words of two letters, such as `os`. */
const unchanging =
  /^(?:\d.*|.*data|.*ss|access|alias|analysis|aws|canvas|chassis|dns|gps|https|os|sms|tls|.{0,2})$/i;

/** What names one thing, though it has the form of a plural: a machine has its settings, though what a list of settings holds is a setting. */
const singletons = /^(?:settings|preferences|stats|statistics|analytics|details|news|credentials|exists)$/i;

/** A word in the singular; as it is if it is in the singular already. */
export const singularOf = memoize((word) => (unchanging.test(word) ? word : pluralize.singular(word)));

/** The words with the last one in the singular: machine events → machine event. */
export function singular(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  return last === undefined ? words : [...words.slice(0, -1), singularOf(last)];
}

/** Whether a word is written as a plural, and not as a singular as well, as `sheep` is. No verb is, whatever the word names. */
export const isPluralForm = memoize((word) => pluralize.isPlural(word) && !pluralize.isSingular(word));

/** Whether a word names many things. */
export function isPlural(word: string): boolean {
  return isPluralForm(word) && !unchanging.test(word) && !singletons.test(word);
}

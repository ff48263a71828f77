import { singularOf } from '../plurals.ts';
import type { Words } from './call-name.ts';

/** Whether two words are equal, except for number. */
export function sameWord(a: string, b: string): boolean {
  return a === b || (a[0] === b[0] && singularOf(a) === singularOf(b));
}

/** Whether two names are equal, except for number. */
export function sameWords(a: Words, b: Words): boolean {
  return a.length === b.length && a.every((word, index) => sameWord(word, b[index] ?? ''));
}

/**
 * The words without `others`, if these stand at the start or after the first word: `get project secret`
 * without `project secrets` is `get`. Null if they stand elsewhere: `list plans for app` without its end
 * would not be a name.
 */
export function withoutRun(words: Words, others: Words): Words | null {
  if (others.length === 0) return null;
  const start = [0, 1].find((from) => sameWords(words.slice(from, from + others.length), others));
  return start === undefined ? null : [...words.slice(0, start), ...words.slice(start + others.length)];
}

import { singularOf } from '../plurals.ts';
import type { Words } from './call-name.ts';

/** Whether two words are one, singular or plural. */
export function sameWord(a: string, b: string): boolean {
  return a === b || (a[0] === b[0] && singularOf(a) === singularOf(b));
}

/** Whether two names are one, except for plurals. */
export function sameWords(a: Words, b: Words): boolean {
  return a.length === b.length && a.every((word, index) => sameWord(word, b[index] ?? ''));
}

/**
 * The words without those of `others`, where these begin them or follow the first word: `get project secret` without
 * `project secrets` is `get`. null where they do not stand there: what is left of `list plans for app` without its end
 * would not be a name.
 */
export function withoutRun(words: Words, others: Words): Words | null {
  if (others.length === 0) return null;
  const start = [0, 1].find((from) => sameWords(words.slice(from, from + others.length), others));
  return start === undefined ? null : [...words.slice(0, start), ...words.slice(start + others.length)];
}

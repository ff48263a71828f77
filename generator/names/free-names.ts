import { camelCase } from '../words.ts';
import type { Words } from './claims/claim.ts';
import { isIdentifier } from '../identifier.ts';
import type { Scope } from './scope.ts';

/** Makes a name of words. */
export type JoinWords = (words: Words) => string;

/** Whether a published name differs from one that is chosen now in the case of letters alone, and so is to be kept. */
export function isSpelling(name: string | undefined, own: readonly string[]): name is string {
  const letters = name?.toLowerCase();
  return name !== undefined && isIdentifier(name) && own.some((each) => each.toLowerCase() === letters);
}

/** The name of words: with `n` before a digit, and with `prefix` before what else begins no identifier. */
export function identifierOf(parts: Words, prefix: string, joinWords: JoinWords = camelCase): string {
  const joined = joinWords(parts);
  if (/^[\p{ID_Start}$_]/u.test(joined)) return joined;
  return /^\p{N}/u.test(joined) ? `n${joined}` : joinWords([prefix, ...parts]);
}

/** The first candidate that nobody has; the last one, marked until it is unique, where somebody has each. */
export function firstFree(scope: Scope, owner: string, candidates: Iterable<string>): string {
  let free = 'call_';
  for (const name of candidates) {
    free = name;
    if (scope.isFree(name)) break;
  }
  while (!scope.isFree(free)) free += '_';
  scope.take(free, owner);
  return free;
}

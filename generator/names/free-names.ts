import { camelCase } from '../words.ts';
import type { Words } from './claims/claim.ts';
import { isIdentifier } from '../identifier.ts';
import type { Scope } from './scope.ts';

/** Joins words into a name. */
export type JoinWords = (words: Words) => string;

/**
 * Whether a published name differs from a chosen one only in letter case. The published name is then kept.
 */
export function isSpelling(name: string | undefined, own: Iterable<string>): name is string {
  if (name === undefined || !isIdentifier(name)) return false;
  const letters = name.toLowerCase();
  for (const each of own) if (each.toLowerCase() === letters) return true;
  return false;
}

/**
 * Joins words into an identifier: adds `n` before a digit, and `prefix` before other words that cannot start
 * an identifier.
 */
export function identifierOf(parts: Words, prefix: string, joinWords: JoinWords = camelCase): string {
  const joined = joinWords(parts);
  if (/^[\p{ID_Start}$_]/u.test(joined)) return joined;
  return /^\p{N}/u.test(joined) ? `n${joined}` : joinWords([prefix, ...parts]);
}

/** The published name of a key that still has it in the scope; null without one. */
export function keptName(published: ReadonlyMap<string, string>, key: string, scope: Scope): string | null {
  const before = published.get(key);
  return before !== undefined && scope.ownerOf(before) === key ? before : null;
}

/** The first free candidate. If all are taken, the last one with a mark that makes it unique. */
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

import { toCapitals, toSmallLetters, uncertainLetters } from './letters.ts';
import { memoize } from './memoize.ts';

/**
 * Characters that have the category of a letter, but are not allowed in identifiers (Unicode Standard Annex
 * 31: the vertical tilde), or not by all compilers.
 */
const noLetters = new RegExp(`[\\u2E2F${uncertainLetters}]`, 'gu');

/**
 * Letters and digits with their combining marks. Numbers without a place value (①) cannot stand in
 * identifiers.
 */
const runs = /[\p{L}\p{Nd}\p{Nl}][\p{L}\p{M}\p{Nd}\p{Nl}]*/gu;

/**
 * Splits a name of any casing into words, and keeps its letters. All modules split names with this function.
 *
 * A change of case starts a new word, and so do three letters after a digit: `getHTTPLog2` is get, HTTP,
 * Log2, and `v0alpha1` is v0, alpha1. A single s makes an acronym plural: `publicIPs` is public, IPs. Symbols
 * between words are dropped.
 */
export const words = memoize(
  (text): readonly string[] =>
    text
      .normalize('NFKC')
      .replace(noLetters, ' ')
      .replace(/(\p{Lu}+)(\p{Lu}(?!s(?!\p{Ll}))\p{Ll})/gu, '$1 $2')
      .replace(/([\p{Ll}\p{M}\p{N}])(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{N})(\p{Ll}{3,})/gu, '$1 $2')
      .match(runs) ?? [],
);

/** {@link words} in small letters, to compare names. */
export const wordsOf = memoize((name): readonly string[] => words(name).map((word) => word.toLowerCase()));

/**
 * Joins words as in `MachineEvent`. Acronyms keep their letters: `['S3', 'config']` is `S3Config`, `['HTTP',
 * 'log']` is `HttpLog`.
 */
export function pascalCase(parts: readonly string[]): string {
  return parts.map(capitalise).join('');
}

/** Joins words as in `machineEvent`. */
export function camelCase(parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  return toSmallLetters(first) + pascalCase(rest);
}

const capitalise = memoize((word) => {
  const [first = ''] = word;
  return toCapitals(first) + toSmallLetters(word.slice(first.length));
});

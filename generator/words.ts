import { toCapitals, toSmallLetters, uncertainLetters } from './letters.ts';
import { memoize } from './memoize.ts';

/** A letter by its category, but none of an identifier (Unicode Standard Annex 31): the vertical tilde; and what only some compilers know. */
const noLetters = new RegExp(`[\\u2E2F${uncertainLetters}]`, 'gu');

/** Letters and digits with the marks on them. Numbers without a place value (①) cannot stand in identifiers. */
const runs = /[\p{L}\p{Nd}\p{Nl}][\p{L}\p{M}\p{Nd}\p{Nl}]*/gu;

/**
 * The words of a name of any casing, in its own letters: what every module takes for words.
 *
 * A change of case starts a new one, and so do three letters after a digit: `getHTTPLog2` is get, HTTP, Log2, and `v0alpha1` is v0,
 * alpha1. An s alone makes an acronym plural: `publicIPs` is public, IPs. Symbols between words are dropped.
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

/** {@link words} in small letters, as names are compared. */
export const wordsOf = memoize((name): readonly string[] => words(name).map((word) => word.toLowerCase()));

/** `MachineEvent`. Acronyms keep their letters: `['S3', 'config']` is `S3Config`, `['HTTP', 'log']` is `HttpLog`. */
export function pascalCase(parts: readonly string[]): string {
  return parts.map(capitalise).join('');
}

/** `machineEvent`. */
export function camelCase(parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  return toSmallLetters(first) + pascalCase(rest);
}

function capitalise(word: string): string {
  const [first = ''] = word;
  return toCapitals(first) + toSmallLetters(word.slice(first.length));
}

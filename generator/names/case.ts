import { toCapitals, toSmallLetters, uncertainLetters } from '../letters.ts';
import { remembering } from '../remembering.ts';

/**
 * Splits foreign text into words and joins words into the cases of TypeScript.
 *
 * A word is a run of letters and digits; a change of case starts a new one, and so do three letters after a digit:
 * `getHTTPLog2` is get, HTTP, Log2, and `v0alpha1` is v0, alpha1. Symbols between words are dropped unless they are all that tells two names apart,
 * for which there is {@link spelledWords}.
 */
export const words = remembering((text): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{N})(\p{Ll}{3,})/gu, '$1 $2')
    .split(notInNames)
    .filter((word) => word !== ''),
);

/**
 * What no word holds. Numbers without a place value (①) and the vertical tilde, a letter by its category, cannot stand in
 * identifiers (Unicode Standard Annex 31); on some letters compilers do not agree.
 */
const notInNames = new RegExp(`[^\\p{L}\\p{Nd}\\p{Nl}]+|[\\u2E2F${uncertainLetters}]+`, 'u');

/** As {@link words}, with symbols spelled out: `a-b` is a, minus, b. */
export function spelledWords(text: string): readonly string[] {
  return words(Array.from(text.normalize('NFKC'), (character) => spelling(character)).join(''));
}

/** `MachineEvent`. Acronyms keep their letters: `['S3', 'config']` is `S3Config`, `['HTTP', 'log']` is `HttpLog`. */
export function pascalCase(parts: readonly string[]): string {
  return parts.map(capitalise).join('');
}

/** `machineEvent`. */
export function camelCase(parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  return toSmallLetters(first) + pascalCase(rest);
}

/** `machine-event`. */
export function kebabCase(parts: readonly string[]): string {
  return parts.map(toSmallLetters).join('-');
}

/** `machine_event`. */
export function snakeCase(parts: readonly string[]): string {
  return parts.map(toSmallLetters).join('_');
}

/** `MACHINE_EVENT`. */
export function upperSnakeCase(parts: readonly string[]): string {
  return parts.map(toCapitals).join('_');
}

function capitalise(word: string): string {
  const [first = ''] = word;
  return toCapitals(first) + toSmallLetters(word.slice(first.length));
}

const spellings: ReadonlyMap<string, string> = new Map([
  ['+', 'plus'],
  ['-', 'minus'],
  ['*', 'star'],
  ['/', 'slash'],
  ['\\', 'backslash'],
  ['=', 'equal'],
  ['!', 'not'],
  ['<', 'less'],
  ['>', 'greater'],
  ['&', 'and'],
  ['|', 'or'],
  ['%', 'percent'],
  ['$', 'dollar'],
  ['#', 'hash'],
  ['@', 'at'],
  ['^', 'caret'],
  ['~', 'tilde'],
  ['?', 'question'],
  ['.', 'dot'],
  [',', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['_', 'underscore'],
  ['"', 'quote'],
  ["'", 'apostrophe'],
  ['`', 'backtick'],
  ['(', 'open'],
  [')', 'close'],
  ['[', 'open bracket'],
  [']', 'close bracket'],
  ['{', 'open brace'],
  ['}', 'close brace'],
  [' ', 'space'],
  ['\t', 'tab'],
  ['\n', 'newline'],
  ['\r', 'return'],
]);

function spelling(character: string): string {
  if (!notInNames.test(character)) return character;
  const name = spellings.get(character) ?? `u${character.codePointAt(0)?.toString(16) ?? ''}`;
  return ` ${name} `;
}

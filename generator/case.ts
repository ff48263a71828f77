import { toCapitals, toSmallLetters } from './letters.ts';
import { words } from './words.ts';

/** Like {@link words}, but spells out symbols if only they distinguish two names: `a-b` is a, minus, b. */
export function spelledWords(text: string): readonly string[] {
  return words(Array.from(text.normalize('NFKC'), (character) => spelling(character)).join(''));
}

/** Joins words as in `machine-event`. */
export function kebabCase(parts: readonly string[]): string {
  return parts.map(toSmallLetters).join('-');
}

/** Joins words as in `machine_event`. */
export function snakeCase(parts: readonly string[]): string {
  return parts.map(toSmallLetters).join('_');
}

/** Joins words as in `MACHINE_EVENT`. */
export function upperSnakeCase(parts: readonly string[]): string {
  return parts.map(toCapitals).join('_');
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
  if (words(character).length > 0) return character;
  const name = spellings.get(character) ?? `u${character.codePointAt(0)?.toString(16) ?? ''}`;
  return ` ${name} `;
}

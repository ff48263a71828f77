import { escaped, replaceInvisible } from '../invisible.ts';

/** All characters that end a line: in JavaScript (ECMA-262, 12.3), in Unicode, or in an editor. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Matches most texts: lines of printable ASCII. */
const plain = /^[\n\x20-\x7e]*$/;
const plainLine = /^[\x20-\x7e]*$/;

/**
 * Normalises line breaks to `\n`, and removes invisible characters. Joiners stay, and a tab becomes a space.
 */
export function dropInvisible(text: string): string {
  if (plain.test(text)) return text;
  return replaceInvisible(text.replace(lineBreaks, '\n').replaceAll('\t', ' '), (character) =>
    character === '\n' || isJoiner(character) ? character : '',
  );
}

/** The text on one line. */
export function oneLine(text: string): string {
  return dropInvisible(text).replace(/\s+/g, ' ').trim();
}

/** Escapes invisible characters as `\\u` sequences. Keeps all others. */
export function escapeInvisible(text: string): string {
  if (plainLine.test(text)) return text;
  return replaceInvisible(text, (character) => (isJoiner(character) ? character : escaped(character)));
}

/** Whether a character is the zero-width joiner, which joins emoji. */
function isJoiner(character: string): boolean {
  return character === '\u200D';
}

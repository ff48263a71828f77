import { escaped, replaceInvisible } from '../invisible.ts';

/** Every character that ends a line somewhere: in JavaScript (ECMA-262, 12.3), in Unicode, or in an editor. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** What most texts are made of alone: lines of printable ASCII, or one line. */
const plain = /^[\n\x20-\x7e]*$/;
const plainLine = /^[\x20-\x7e]*$/;

/** The text with one kind of line break, and without what is invisible but `\n`, joiners and, as a space, the tab. */
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

/** Escapes, as `\\u` sequences, what must not stand in source code as it is. Keeps everything else. */
export function escapeInvisible(text: string): string {
  if (plainLine.test(text)) return text;
  return replaceInvisible(text, (character) => (isJoiner(character) ? character : escaped(character)));
}

/** The zero-width joiner, which emoji are made with. */
function isJoiner(character: string): boolean {
  return character === '\u200D';
}

import { dropInvisible, oneLine } from '../../escape/characters.ts';

/** A link of Markdown (CommonMark, section 6.3), its text and its destination. */
const link = /!?\[([^\][]*)\]\(([^()\s]*)\)/g;

/** Text of the document for a terminal: the address of a link follows its text. */
export function plainText(text: string): string {
  return dropInvisible(text).replaceAll(link, '$1 ($2)').trim();
}

/** {@link plainText} on one line, without the addresses of links. */
export function plainLine(text: string): string {
  return oneLine(text.replaceAll(link, '$1'));
}

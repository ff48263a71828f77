import { dropInvisible, oneLine } from '../../escape/characters.ts';

/** A link of Markdown (CommonMark, section 6.3), its text and its destination. */
const link = /!?\[([^\][]*)\]\(([^()\s]*)\)/g;

/** Prose of the document as a terminal shows it: links with their address behind them. */
export function plainText(text: string): string {
  return dropInvisible(text).replaceAll(link, '$1 ($2)').trim();
}

/** {@link plainText} on one line, links without their address. */
export function plainLine(text: string): string {
  return oneLine(text.replaceAll(link, '$1'));
}

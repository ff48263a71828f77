import { flat, split } from './flat.ts';
import type { Token } from './tokens.ts';
import { indexAtTop, type Place } from './value.ts';

/** Tokens `[from, to)`, a type after a `:` or `=`, with the space before it; null if it is for Prettier to say. */
export function printType(tokens: readonly Token[], from: number, to: number, place: Place): string | null {
  const { indent, column, tail, width } = place;
  const line = flat(tokens, from, to);
  if (line === null || from === to || hasCommaEntries(tokens, from, to)) return null;
  if ([',', ';', '=', ':'].some((mark) => indexAtTop(tokens, from, to, mark) !== -1)) return null;
  // Prettier puts parentheses around one inside the other.
  if (line.includes('&') && line.includes('|')) return null;
  if (column + 1 + line.length + tail <= width) return ` ${line}`;
  const members = split(tokens, from, to, '|');
  const isIndexed = line.startsWith('(typeof ') && line.endsWith(']');
  if ((isHugged(tokens, members) && !isIndexed) || line.includes('=>')) return null;
  const inner = `\n${' '.repeat(indent + 2)}`;
  if (indent + 2 + line.length + tail <= width) return inner + line;
  if (members.length < 2) return null;
  const lines = members.map(([start, end]) => flat(tokens, start, end) ?? '');
  const fits = lines.every(
    (text, index) => indent + 4 + text.length + (index === lines.length - 1 ? tail : 0) <= width,
  );
  return fits && lines.every((text) => !text.includes('{'))
    ? lines.map((text) => `${inner}| ${text}`).join('')
    : null;
}

/** One type, or one and `null`: Prettier never breaks these. */
function isHugged(tokens: readonly Token[], members: readonly (readonly [number, number])[]): boolean {
  const others = members.filter(
    ([from, to]) => to !== from + 1 || !['null', 'void'].includes(tokens[from]!.text),
  );
  return members.length < 2 || others.length < 2;
}

/** Whether members of an object type are parted by commas, which Prettier would replace. */
function hasCommaEntries(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (tokens[index]!.text !== '{') continue;
    if (split(tokens, index + 1, tokens[index]!.partner, ',').length > 1) return true;
  }
  return false;
}

import { flat } from './flat.ts';
import { tokenize, type Token } from './tokens.ts';
import { printType } from './type.ts';
import { indexAtTop, printEntry } from './value.ts';

/** The most common property by far: of a named type, or of one of several. It needs no closer look. */
const plainProperty =
  /^(?:readonly )?[A-Za-z_$][\w$]*\??: [A-Za-z_$][\w$]*(?:\[\])*(?: \| [A-Za-z_$][\w$]*(?:\[\])*)*;$/;

/** `key: type;` in an interface, without its indentation; null if it is for Prettier to say. */
export function printProperty(line: string, width: number): string | null {
  if (line.length + 2 <= width && plainProperty.test(line)) return line;
  const tokens = line.endsWith(';') ? tokenize(line.slice(0, -1)) : null;
  const colon = tokens === null ? -1 : indexAtTop(tokens, 0, tokens.length, ':');
  if (tokens === null || colon < 1 || !isPropertyName(tokens, colon)) return null;
  const name = flat(tokens, 0, colon + 1);
  if (name === null) return null;
  const place = { indent: 2, column: 2 + name.length, tail: 1, width };
  const type = printType(tokens, colon + 1, tokens.length, place);
  return type === null ? null : `${name}${type};`;
}

/** `key: value,` in an object, without its indentation; null if it is for Prettier to say. */
export function printObjectEntry(line: string, width: number): string | null {
  const tokens = line.endsWith(',') ? tokenize(line.slice(0, -1)) : null;
  if (tokens === null) return null;
  const entry = printEntry(tokens, 0, tokens.length, { indent: 2, column: 2, tail: 1, width });
  return entry === null ? null : `${entry},`;
}

/** `name`, `'name'` or `[key: string]`, perhaps readonly, perhaps optional. */
function isPropertyName(tokens: readonly Token[], colon: number): boolean {
  const from = tokens[0]!.text === 'readonly' && colon > 1 && tokens[1]!.text !== '?' ? 1 : 0;
  const to = tokens[colon - 1]!.text === '?' ? colon - 1 : colon;
  const first = tokens[from]!;
  if (first.text === '[') return first.partner === to - 1 && to === colon;
  return to - from === 1 && (first.kind === 'word' || first.kind === 'string');
}

import { printDoc } from './doc.ts';
import { flat } from './flat.ts';
import { tokenize, type Token } from './tokens.ts';
import { memberDoc } from './type-doc.ts';
import { readMember } from './read-type.ts';
import { indexAtTop, printEntry } from './value.ts';

/** The most common property by far: of a named type, a text, or one of several. It needs no closer look. */
const plainProperty =
  /^(?:readonly )?[A-Za-z_$][\w$]*\??: (?:[A-Za-z_$][\w$]*(?:\[\])*|'[\w .,:/-]*')(?: \| (?:[A-Za-z_$][\w$]*(?:\[\])*|'[\w .,:/-]*'))*;$/;

/** The most common entry of an object. */
const plainEntry = /^[A-Za-z_$][\w$]*: '[\w .,:/-]*',$/;

/** `key: type;` in an interface or a class, indented; null if it is for Prettier to say. */
export function printProperty(text: string, width: number): string | null {
  if (text.length + 2 <= width && plainProperty.test(text)) return `  ${text}`;
  const tokens = text.endsWith(';') ? tokenize(text.slice(0, -1)) : null;
  const read = tokens === null ? null : readMember(tokens, 0);
  if (tokens === null || tokens[0]?.kind === 'comment') return null;
  if (read?.next !== tokens.length) return printFunctionProperty(tokens, width);
  return `  ${printDoc([memberDoc(read.value), ';'], { indent: 2, column: 2, width })}`;
}

/** `key: (parameters) => type;`, where it fits. */
function printFunctionProperty(tokens: readonly Token[], width: number): string | null {
  const colon = indexAtTop(tokens, 0, tokens.length, ':');
  const isSimple =
    colon > 0 &&
    !tokens.some(({ onNewLine }) => onNewLine) &&
    tokens[0]!.kind === 'word' &&
    tokens[colon + 1]?.text === '(';
  const text = isSimple ? flat(tokens, 0, tokens.length) : null;
  if (text === null || /[{&|]|typeof|keyof/.test(text)) return null;
  return 2 + text.length + 1 <= width && indexAtTop(tokens, 0, tokens.length, '=>') !== -1
    ? `  ${text};`
    : null;
}

/** `key: value,` in an object, indented; null if it is for Prettier to say. */
export function printObjectEntry(line: string, width: number): string | null {
  if (line.length + 2 <= width && plainEntry.test(line)) return `  ${line}`;
  const tokens = line.endsWith(',') ? tokenize(line.slice(0, -1)) : null;
  if (tokens === null) return null;
  const entry = printEntry(tokens, 0, tokens.length, { indent: 2, column: 2, tail: 1, width });
  return entry === null ? null : `  ${entry},`;
}

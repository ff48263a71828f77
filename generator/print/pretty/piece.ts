import { printConstant } from './constant.ts';
import { printFunctionHead, printStatement } from './function.ts';
import { printNamespaceImport, printSpecifiers } from './specifiers.ts';
import { printAlias, printInterfaceHead } from './type-head.ts';
import { flat } from './flat.ts';
import { printObjectEntry, printProperty } from './member.ts';
import { tokenize } from './tokens.ts';

/**
 * A piece of a file, some declarations without an empty line between them, exactly as Prettier would print it; null if
 * that is for Prettier to say.
 *
 * It knows the shapes that the generator prints itself, which saves most of the time that a run of Prettier takes. For
 * whatever else there is, and wherever it is in doubt, it says nothing. The tests hold it to Prettier's bytes.
 *
 * @param width - columns of a line
 */
export function printPiece(text: string, width: number): string | null {
  const lines = text.split('\n');
  let printed = '';
  for (let index = 0; index < lines.length;) {
    const part = printPart(lines, index, width);
    if (part === null) return null;
    printed += printed === '' ? part.text : `\n${part.text}`;
    index = part.next;
  }
  return printed;
}

/** What was printed, and the index of the line to go on with. */
interface Part {
  readonly text: string;
  readonly next: number;
}

function printPart(lines: readonly string[], index: number, width: number): Part | null {
  const line = lines[index]!;
  if (line.startsWith('/')) return printComment(lines, index, 0);
  if (/^(export )?function /.test(line)) return printFunction(lines, index, width);
  if (/^(export )?(interface |class |const [\w$]+ = \{$)/.test(line)) return printBlock(lines, index, width);
  const text = line.endsWith(';') ? printLine(line, width) : null;
  if (text !== null) return { text, next: index + 1 };
  const next = endOfStatement(lines, index, ';');
  return next === index + 1 ? null : single(printLine(lines.slice(index, next).join('\n'), width), next);
}

/** The index after the first line, from one on, that ends with a mark outside all brackets. */
function endOfStatement(lines: readonly string[], start: number, mark: string): number {
  let depth = 0;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!;
    if (isComment.test(line)) continue;
    for (const character of line.replace(inString, '')) {
      if ('{[('.includes(character)) depth += 1;
      else if (')]}'.includes(character)) depth -= 1;
    }
    if (depth <= 0 && line.endsWith(mark)) return index + 1;
  }
  return lines.length;
}

const isComment = /^\s*(\/\*\*|\*)/;

const inString = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\*\*.*?\*\//g;

function printLine(text: string, width: number): string | null {
  if (text.startsWith('import *')) return printNamespaceImport(text);
  if (/^(import|export)( type)? \{/.test(text)) return printSpecifiers(text, width);
  if (/^(export )?const /.test(text)) return printConstant(text, width);
  return /^(export )?type /.test(text) ? printAlias(text, width) : null;
}

/** A comment of whole lines, with its lines one below the other. */
function printComment(lines: readonly string[], start: number, indent: number): Part | null {
  const space = ' '.repeat(indent);
  const first = lines[start]!.trim();
  if (first.startsWith('//')) return { text: space + first, next: start + 1 };
  if (!first.startsWith('/**')) return null;
  let text = space + first;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index]!.trim();
    if (/\s$/.test(lines[index]!)) return null;
    if (index > start) {
      if (!line.startsWith('*')) return null;
      text += `\n${space} ${line}`;
    }
    const end = line.indexOf('*/', index === start ? 2 : 0);
    if (end !== -1) return end === line.length - 2 ? { text, next: index + 1 } : null;
  }
  return null;
}

/** A function, whose types may be on several lines. */
function printFunction(lines: readonly string[], start: number, width: number): Part | null {
  let end = start;
  while (end < lines.length - 1 && !/[^<|&:,({] \{$/.test(lines[end]!)) end += 1;
  const head = printFunctionHead(lines.slice(start, end + 1).join('\n'), width);
  return head === null
    ? null
    : printBody(lines, end, head, '}', (index) => single(printStatement(lines[index]!, 2, width), index + 1));
}

/** A declaration with a body in braces; null if it is none. */
function printBlock(lines: readonly string[], start: number, width: number): Part | null {
  const line = lines[start]!;
  if (/^(export )?interface /.test(line)) {
    const head = printInterfaceHead(line, width);
    return head === null
      ? null
      : printBody(lines, start, head, '}', (index) => printMember(lines, index, width));
  }
  if (/^(export )?const [\w$]+ = \{$/.test(line) && line.length <= width)
    return printBody(lines, start, line, '} as const;', (index) =>
      single(printObjectEntry(lines[index]!.trim(), width), index + 1),
    );
  if (/^(export )?class [\w$]+ \{$/.test(line) && line.length <= width)
    return printBody(lines, start, line, '}', (index) => printClassMember(lines, index, width));
  return null;
}

/** A property, on one line or on several. */
function printMember(lines: readonly string[], index: number, width: number): Part | null {
  const line = printProperty(lines[index]!.trim(), width);
  if (line !== null) return { text: line, next: index + 1 };
  const next = endOfStatement(lines, index, ';');
  const text = lines.slice(index, next).join('\n').trim();
  return next === index + 1 ? null : single(printProperty(text, width), next);
}

function printClassMember(lines: readonly string[], index: number, width: number): Part | null {
  const line = lines[index]!;
  if (!/^ {2}constructor\(.*\) \{$/.test(line)) return printMember(lines, index, width);
  const tokens = tokenize(line.trim().slice(0, -2));
  const head = tokens === null ? null : `  ${flat(tokens, 0, tokens.length)} {`;
  if (head !== line || line.length > width) return null;
  return printBody(lines, index, head, '  }', (at) => single(printStatement(lines[at]!, 4, width), at + 1));
}

/**
 * The lines between a head, which ends with a brace, and the line that ends the block. An empty line stays where it is,
 * but for those beside the braces.
 */
function printBody(
  lines: readonly string[],
  start: number,
  head: string,
  end: string,
  print: (index: number) => Part | null,
): Part | null {
  let text = head;
  let isAfterGap = false;
  for (let index = start + 1; index < lines.length;) {
    const line = lines[index]!.trim();
    if (line === end.trim())
      return { text: text === head ? head + end.trim() : `${text}\n${end}`, next: index + 1 };
    if (line === '') {
      isAfterGap = text !== head;
      index += 1;
      continue;
    }
    const part = line.startsWith('/') ? printComment(lines, index, 2) : print(index);
    if (part === null) return null;
    text += isAfterGap ? `\n\n${part.text}` : `\n${part.text}`;
    isAfterGap = false;
    index = part.next;
  }
  return null;
}

function single(text: string | null, next: number): Part | null {
  return text === null ? null : { text, next };
}

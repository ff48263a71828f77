import {
  printAlias,
  printConstant,
  printFunctionHead,
  printNamespaceImport,
  printSpecifiers,
  printStatement,
} from './declaration.ts';
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
  if (line.endsWith('{')) return printBlock(lines, index, width);
  const text = printLine(line, width);
  return text === null ? null : { text, next: index + 1 };
}

function printLine(line: string, width: number): string | null {
  if (line.startsWith('import *')) return printNamespaceImport(line);
  if (/^(import|export)( type)? \{/.test(line)) return printSpecifiers(line, width);
  if (/^(export )?const /.test(line)) return printConstant(line, width);
  return /^(export )?type /.test(line) ? printAlias(line, width) : null;
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

/** A declaration with a body in braces. */
function printBlock(lines: readonly string[], start: number, width: number): Part | null {
  const line = lines[start]!;
  if (/^(export )?function /.test(line)) {
    const head = printFunctionHead(line, width);
    return head === null
      ? null
      : printBody(lines, start, head, '}', (index) => single(printStatement(lines[index]!, 2, width), index));
  }
  if (/^(export )?interface [\w$]+( extends [\w$]+(, [\w$]+)*)? \{$/.test(line) && line.length <= width)
    return printBody(lines, start, line, '}', (index) =>
      single(indented(printProperty(lines[index]!.trim(), width)), index),
    );
  if (/^(export )?const [\w$]+ = \{$/.test(line) && line.length <= width)
    return printBody(lines, start, line, '} as const;', (index) =>
      single(indented(printObjectEntry(lines[index]!.trim(), width)), index),
    );
  if (/^(export )?class [\w$]+ \{$/.test(line) && line.length <= width)
    return printBody(lines, start, line, '}', (index) => printClassMember(lines, index, width));
  return null;
}

function printClassMember(lines: readonly string[], index: number, width: number): Part | null {
  const line = lines[index]!;
  if (!/^ {2}constructor\(.*\) \{$/.test(line))
    return single(indented(printProperty(line.trim(), width)), index);
  const tokens = tokenize(line.trim().slice(0, -2));
  const head = tokens === null ? null : `  ${flat(tokens, 0, tokens.length)} {`;
  if (head !== line || line.length > width) return null;
  return printBody(lines, index, head, '  }', (at) => single(printStatement(lines[at]!, 4, width), at));
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

function single(text: string | null, index: number): Part | null {
  return text === null ? null : { text, next: index + 1 };
}

function indented(text: string | null): string | null {
  return text === null ? null : `  ${text}`;
}

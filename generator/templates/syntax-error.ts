import type { Origin } from '../diagnostics/origin.ts';

/** Where a template is broken, and how. */
export interface BrokenSyntax {
  readonly origin: Origin;
  readonly reason: string;
}

/**
 * A syntax error of Handlebars for people.
 *
 * Its parser names a line and shows an excerpt, from which the column is computed. Other errors end in line
 * and column, which start at 1 and 0.
 */
export function syntaxError(error: Error, text: string, file: string): BrokenSyntax {
  const [first = '', excerpt = '', pointer = ''] = error.message.split('\n');
  const known = /^(.*) - (\d+):(\d+)$/.exec(first);
  if (known !== null)
    return {
      origin: { file, pointer: '', line: Number(known[2]), column: Number(known[3]) + 1 },
      reason: known[1] ?? first,
    };
  const line = /^(?:Parse|Lexical) error on line (\d+)/.exec(first)?.[1];
  if (line === undefined) return { origin: startOf(file), reason: first };
  const start = offsetOfLine(text, Number(line));
  const offset = offsetOf(excerpt, pointer.indexOf('^'), text, start) ?? start;
  return { origin: originAt(text, offset, file), reason: reasonAt(text, offset) };
}

/** The place of an offset in the text of a file. */
export function originAt(text: string, offset: number, file: string): Origin {
  const before = text.slice(0, offset).split('\n');
  return { file, pointer: '', line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The first character of a file. */
export function startOf(file: string): Origin {
  return { file, pointer: '', line: 1, column: 1 };
}

function reasonAt(text: string, offset: number): string {
  const [rest = ''] = text.slice(offset).split('\n');
  if (text.slice(offset).trim() === '')
    return 'the template ends here, but a block or an expression is still open';
  return `"${rest.slice(0, 20)}" is not what Handlebars expects here`;
}

function offsetOfLine(text: string, line: number): number {
  return text.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0);
}

/**
 * The first place from `start` on that matches an excerpt: twenty characters around a pointer, without line
 * breaks.
 */
function offsetOf(excerpt: string, pointer: number, text: string, start: number): number | null {
  const before = excerpt.slice(0, pointer).replace(/^\.\.\./, '');
  const after = excerpt.slice(pointer).replace(/\.\.\.$/, '');
  for (let offset = start; offset <= text.length; offset += 1) {
    const isHere =
      text
        .slice(Math.max(0, offset - 40), offset)
        .replaceAll('\n', '')
        .endsWith(before) &&
      text
        .slice(offset, offset + 40)
        .replaceAll('\n', '')
        .startsWith(after);
    if (isHere) return offset;
  }
  return null;
}

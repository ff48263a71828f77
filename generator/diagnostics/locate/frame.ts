import { replaceInvisible } from '../../invisible.ts';
import type { Located } from './locate.ts';

/** Number of lines to show before and after the line of the place. */
const around = 2;

/** Maximum columns of a shown line. Of a longer line, the part around the place is shown. */
const widest = 100;

/** The text that carets underline: a quoted text, a word, or one character. */
const word = /"(?:[^"\\]|\\.)*"|'[^']*'|[\w$./-]+|./y;

/**
 * The lines around a place, with carets below the text there. Untrusted text cannot control the terminal:
 * invisible characters are shown as replacement characters.
 *
 * @returns lines without indentation
 */
export function codeFrame({ text, line, column }: Located): readonly string[] {
  const first = Math.max(1, line - around);
  const lines = linesOf(text, first, line + around);
  const width = `${first + lines.length - 1}`.length;
  const here = lines[line - first] ?? '';
  const start = Math.max(0, column - 1 - Math.max(0, widest - lengthAt(here, column)) / 2);
  const from = here.length <= widest ? 0 : Math.floor(start);
  const margin = (label: string): string => `${label.padStart(width)} | `;
  return lines.flatMap((content, index) => {
    const number = first + index;
    const shown = visible(content.slice(from, from + widest));
    const row = `${number === line ? '>' : ' '} ${margin(`${number}`)}${shown}`.trimEnd();
    if (number !== line) return [row];
    const length = Math.max(1, Math.min(lengthAt(content, column), from + widest - column + 1));
    return [row, `  ${margin('')}${' '.repeat(column - 1 - from)}${'^'.repeat(length)}`];
  });
}

/** The lines with the numbers `first` to `last` that the text has. */
function linesOf(text: string, first: number, last: number): readonly string[] {
  let start = 0;
  for (let number = 1; number < first; number += 1) start = text.indexOf('\n', start) + 1;
  const lines: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const end = text.indexOf('\n', start);
    lines.push(text.slice(start, end === -1 ? undefined : end).replace(/\r$/, ''));
    if (end === -1) break;
    start = end + 1;
  }
  return lines;
}

function lengthAt(line: string, column: number): number {
  word.lastIndex = column - 1;
  return word.exec(line)?.[0].length ?? 1;
}

/** Replaces invisible characters. Each stays one code unit wide, so that the carets stay aligned. */
function visible(text: string): string {
  return replaceInvisible(text, (character) =>
    character === '\t' ? ' ' : '\ufffd'.repeat(character.length),
  );
}

import { extname } from 'node:path';
import type { Options } from 'prettier';
import { isPrettyMarkdown } from './pretty/markdown.ts';
import { printJson } from './pretty/json.ts';
import { printPiece } from './pretty/piece.ts';
import type { FormatJob } from './format-texts.ts';

/** A part of a file that can be formatted without the others. */
export interface Piece {
  readonly source: string;
  /** As Prettier prints it; null if Prettier has yet to be asked. */
  readonly printed: string | null;
}

/** The style whose results are known without asking Prettier: its defaults, with single quotes, at any width. */
const knownStyle: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['singleQuote', true],
  ['semi', true],
  ['tabWidth', 2],
  ['useTabs', false],
  ['trailingComma', 'all'],
  ['bracketSpacing', true],
  ['objectWrap', 'preserve'],
  ['arrowParens', 'always'],
  ['quoteProps', 'as-needed'],
  ['endOfLine', 'lf'],
  ['proseWrap', 'preserve'],
]);

/** Options that say nothing about how a text looks, or that {@link splitFile} reads. */
const neutral = new Set(['printWidth', 'parser', 'filepath']);

/**
 * The pieces of a file, in order; they make up the file with empty lines between them. Null if only Prettier can tell
 * how all of it is to look.
 */
export function splitFile({ text, options }: FormatJob): readonly Piece[] | null {
  if (!isKnownStyle(options) || /\r|prettier-ignore|@format|@prettier|@noformat|@noprettier/.test(text))
    return null;
  const width = options.printWidth ?? 80;
  switch (extname(options.filepath ?? '')) {
    case '.ts':
      return options.parser === 'babel-ts' ? codePieces(text, width) : null;
    case '.json':
      return whole(text, printJson(text, width));
    case '.md':
      return markdownPieces(text);
    default:
      return null;
  }
}

/** Puts printed pieces together to a file. */
export function joinPieces(printed: readonly string[]): string {
  return `${printed.join('\n\n')}\n`;
}

/** The pieces of a text: of code, whatever has an empty line around it; of Markdown, a heading with what is below it. */
export function splitText(text: string, parser: Options['parser']): readonly string[] {
  return text.trim().split(parser === 'markdown' ? /\n\n+(?=#{1,6} )/ : /\n\n+(?=[^\s})\]])/);
}

function codePieces(text: string, width: number): readonly Piece[] | null {
  const pieces = splitText(text, 'babel-ts').map((source) => ({
    source,
    printed: printPiece(source, width),
  }));
  // In a template or a comment, an empty line is no end of a piece.
  const isSplitWell = pieces.every(
    ({ source, printed }) => printed !== null || !/`|\/\*|\*\//.test(withoutComments(source)),
  );
  return isSplitWell ? pieces : null;
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
}

function markdownPieces(text: string): readonly Piece[] | null {
  if (/^(```|~~~|<| {4}|\[[^\]]*\]:)/m.test(text)) return null;
  return splitText(text, 'markdown').map((source) => ({
    source,
    printed: isPrettyMarkdown(`${source}\n`) ? source : null,
  }));
}

function whole(source: string, printed: string | null): readonly Piece[] | null {
  return printed === null ? null : [{ source, printed: printed.trimEnd() }];
}

function isKnownStyle(options: Options): boolean {
  return (
    options.singleQuote === true &&
    Object.entries(options).every(([name, value]) => neutral.has(name) || knownStyle.get(name) === value)
  );
}

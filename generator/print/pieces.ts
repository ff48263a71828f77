import { extname } from 'node:path';
import type { Options } from 'prettier';
import { printMarkdown, splitSections } from './pretty/markdown.ts';
import { printJson } from './pretty/json.ts';
import { printPiece } from './pretty/piece.ts';

/** A text to format, and how. */
export interface FormatJob {
  readonly text: string;
  readonly options: Options;
}

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

/** What may tell Prettier to leave something as it is, and line ends that it would replace. */
const orders = ['\r', 'prettier-ignore', '@prettier', '@noprettier', '@format', '@noformat'];

/** Options that say nothing about how a text looks, or that {@link splitFile} reads. */
const neutral = new Set(['printWidth', 'parser', 'filepath']);

/**
 * The pieces of a file, in order; they make up the file with empty lines between them. Null if only Prettier can tell
 * how all of it is to look.
 */
export function splitFile({ text, options }: FormatJob): readonly Piece[] | null {
  if (!isKnownStyle(options) || orders.some((order) => text.includes(order))) return null;
  const width = options.printWidth ?? 80;
  switch (extname(options.filepath ?? '')) {
    case '.ts':
      return options.parser === 'babel-ts' ? codePieces(text, width) : null;
    case '.json':
      return whole(text, printJson(text, width));
    case '.md':
      return markdownPieces(text, width);
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
  return parser === 'markdown' ? splitSections(text) : text.trim().split(/\n\n+(?=[^\s})\]])/);
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

function markdownPieces(text: string, width: number): readonly Piece[] | null {
  const pieces = splitText(text, 'markdown').map((source) => ({
    source,
    printed: printMarkdown(`${source}\n`, width)?.trimEnd() ?? null,
  }));
  // Code, HTML and the addresses of links may reach, or say something, beyond their piece.
  const isSplitWell = pieces.every(
    ({ source, printed }) => printed !== null || !/^(```|~~~|<| {4}|\[[^\]]*\]:)/m.test(source),
  );
  return isSplitWell ? pieces : null;
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

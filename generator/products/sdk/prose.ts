import type { Docs, Json, Limits } from '../../contract/types.ts';
import { exampleTag } from './example-tag.ts';
import { code, docComment, joinCode, type Code } from '../../escape/code.ts';
import { dropInvisible } from '../../escape/characters.ts';
import { jsonText } from './json-text.ts';
import { limitsText } from './limits.ts';
import { oncePer } from '../../memoize.ts';

/** Maximum columns of a line of text, without its `*`. */
const width = 100;

/** Sentences about a declaration, in addition to those of the document. */
export interface Remarks {
  readonly limits?: Limits;
  /** Our sentences, each a paragraph, before the tags. */
  readonly notes?: readonly Code[];
  /** Our sentences that follow a short description on the same line. */
  readonly closing?: readonly Code[];
}

/**
 * The text of a doc comment, without delimiters: summary, description, limits, notes, then tags. Null if it
 * would be empty.
 */
export function proseOf(docs: Docs, { limits, notes = [], closing = [] }: Remarks = {}): Code | null {
  const told = limits === undefined ? '' : limitsText(untold(limits, docs));
  const last = [told, ...closing.map(String)].filter((part) => part !== '').join(' ');
  const paragraphs = withLimits(paragraphsOf(docs), last).map(paragraphCode);
  const whole = joinBlocks([...paragraphs, ...notes, tagLines(docs, limits?.default)]);
  return isEmpty(whole) ? null : whole;
}

/** The limits without a default that the description already states. */
function untold(limits: Limits, { description }: Docs): Limits {
  if (limits.default === undefined || description === null || !/\bdefaults?\b/i.test(description))
    return limits;
  const { default: standard, ...others } = limits;
  const value = typeof standard === 'string' ? standard : jsonText(standard);
  const said = description.slice(description.search(/\bdefaults?\b/i)).split(/[\s`'"“”(),:;=]+|[.](?=\s|$)/);
  return said.includes(value) ? others : limits;
}

/**
 * The docs of an operation in few lines: summary and description in one paragraph if both are plain text, its
 * behaviour, and its route.
 */
export function operationProse(docs: Docs, note: Code | null, route: Code): Code {
  const [first = '', second, ...more] = paragraphsOfCall(docs);
  const together = second === undefined || isMarkup(first) || isMarkup(second) ? null : `${first} ${second}`;
  const told =
    together === null ? [first, ...(second === undefined ? [] : [second]), ...more] : [together, ...more];
  const paragraphs = told.filter((text) => text !== '').map(paragraphCode);
  const closing = joinCode([...paragraphs.slice(-1), ...(note === null ? [] : [note]), route], '\n');
  return joinBlocks([...paragraphs.slice(0, -1), closing, tagLines(docs)]);
}

function paragraphCode(paragraph: string): Code {
  return docComment(wrapped(paragraph));
}

/** Joins the blocks of a comment with an empty line between them. Empty blocks are left out. */
function joinBlocks(blocks: readonly Code[]): Code {
  return joinCode(
    blocks.filter((block) => !isEmpty(block)),
    '\n\n',
  );
}

function isEmpty(block: Code): boolean {
  return block.toString() === '';
}

/** Whether a paragraph has markup: lists, code, tables and line breaks stay as they are. */
function isMarkup(paragraph: string): boolean {
  return /\n|^\s*([-*+#>|]|\d+\.|```|~~~)/.test(paragraph);
}

/** One sentence that describes a node; the empty string without a description. */
export function firstSentence(docs: Docs): string {
  const text = paragraphsOfCall(docs)[0] ?? '';
  const line = text.replaceAll('\n', ' ');
  const end = /^.*?[.!?](?=\s|$)/.exec(line);
  return end?.[0] ?? line;
}

/**
 * The docs of a node as paragraphs: the summary, unless the description starts with it, then the description.
 */
export function paragraphsOf({ summary, description, deprecated }: Docs): readonly string[] {
  if (summary === null && description === null) return [];
  const first = sentence(dropInvisible(summary ?? '').trim());
  const rest = paragraphsIn(dropInvisible(description ?? ''))
    .filter((paragraph) => paragraph !== '' && !(deprecated && deprecationParagraph.test(paragraph)))
    .map(sentence);
  return first === '' || saysTheSame(first, rest[0] ?? '') ? rest : [first, ...rest];
}

/** The docs of a call stand in several files. */
const paragraphsOfCall = oncePer(paragraphsOf);

/** The paragraphs of a description, those of plain text on one line each. */
function paragraphsIn(text: string): readonly string[] {
  // Most descriptions are one line.
  if (/^\S.*$/.test(text)) return [text.trimEnd()];
  const hasCode = /^\s*(?:```|~~~)/m.test(text);
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/^\n+/, '').trimEnd())
    .map((paragraph) => (hasCode ? paragraph : reflowed(paragraph)));
}

/** A line with markup, or with a hard line break (CommonMark, section 6.7). */
const keptLine = /^(?:\s*(?:[-*+#>|]|\d+[.)]|<)| {4}|\t)|(?: {2}|\\)$/;

/** Joins a paragraph of plain text into one line. It is wrapped again when it is printed. */
function reflowed(paragraph: string): string {
  const lines = paragraph.split('\n');
  const isWrapped = lines.slice(0, -1).every((line) => line.trim().length >= 40);
  if (!isWrapped || lines.some((line) => keptLine.test(line))) return paragraph;
  return lines.map((line) => line.trim()).join(' ');
}

/** Whether a description only repeats the summary, or starts with it. */
function saysTheSame(summary: string, description: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(description).startsWith(plain(summary));
}

/**
 * The text with a full stop, unless it ends in punctuation or is not a sentence (a list, a heading, a code
 * block).
 */
function sentence(text: string): string {
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  if (/^\s*([-*+#>|]|\d+\.|```|~~~)/.test(lastLine)) return text;
  return /[\p{L}\p{N})\]`'"”’_*%]$/u.test(text.slice(-2)) ? `${text}.` : text;
}

function withLimits(paragraphs: readonly string[], limits: string): readonly string[] {
  if (limits === '') return paragraphs;
  const [only, ...more] = paragraphs;
  const joins = only !== undefined && more.length === 0 && /[.!?]$/.test(only) && !only.includes('\n');
  return joins ? [`${only} ${limits}`] : [...paragraphs, limits];
}

/** A paragraph that says why a thing is deprecated, and what to use instead. It belongs to the tag. */
const deprecationParagraph = /^\W*deprecated\W*[:.]\W*/i;

/** The reason for a deprecation in a description; the empty string without one. */
export function deprecation(description: string | null): string {
  const paragraphs = dropInvisible(description ?? '').split(/\n\s*\n/);
  const told = paragraphs.find((paragraph) => deprecationParagraph.test(paragraph)) ?? '';
  const [first = '', ...rest] = told.replace(deprecationParagraph, '').replaceAll(/\s+/g, ' ');
  return first.toUpperCase() + rest.join('');
}

/** @param standard - the default of the value; an equal example is left out */
function tagLines({ deprecated, description, link, example }: Docs, standard?: Json): Code {
  if (!deprecated && link === null && example === undefined) return code``;
  const isNews =
    example !== undefined && (standard === undefined || JSON.stringify(example) !== JSON.stringify(standard));
  const tags = [
    deprecated ? deprecatedTag(description) : null,
    link === null ? null : seeTag(link),
    isNews ? exampleTag(example) : null,
  ];
  return joinCode(
    tags.filter((tag) => tag !== null),
    '\n',
  );
}

function deprecatedTag(description: string | null): Code {
  const why = docComment(deprecation(description));
  return isEmpty(why) ? code`@deprecated` : code`@deprecated ${why}`;
}

/**
 * A link to more documentation. In a text that is not an absolute URL, TypeScript reads `@` as the start of
 * another tag.
 */
function seeTag(link: string): Code | null {
  const bare = dropInvisible(link).replace(/\s+/g, '');
  const safe = /^[a-z][a-z\d+.-]*:\/\//i.test(bare) ? bare : bare.replaceAll('@', '%40');
  return safe === '' ? null : code`@see ${docComment(safe)}`;
}

/** Wraps long lines of a paragraph. Code blocks and tables stay as they are. */
function wrapped(paragraph: string): string {
  if (/^\s*(```|~~~|\||    )/m.test(paragraph)) return paragraph;
  return paragraph.includes('\n')
    ? paragraph.split('\n').map(wrappedLine).join('\n')
    : wrappedLine(paragraph);
}

/** White space that is more than one blank. */
const wideSpace = /\s\s|[^\S ]/;

function wrappedLine(line: string): string {
  const text = line.trimEnd();
  const start = text.search(/\S|$/);
  const words = text.slice(start);
  const plain = wideSpace.test(words) ? text.slice(0, start) + words.split(/\s+/).join(' ') : text;
  if (plain.length <= width) return plain;
  const [marker = ''] = /^\s*(?:[-*+]\s+|\d+\.\s+)?/.exec(line) ?? [];
  return broken(plain, start, ' '.repeat(marker.length));
}

/**
 * Breaks a line at blanks.
 *
 * @param start - where its first word starts
 * @param indent - of the lines after the first
 */
function broken(text: string, start: number, indent: string): string {
  const lines: string[] = [];
  let [from, word, columns] = [0, start, width];
  while (text.length - from > columns) {
    const last = text.lastIndexOf(' ', from + columns);
    const end = last > word ? last : text.indexOf(' ', word);
    if (end === -1) break;
    lines.push(text.slice(from, end));
    from = word = end + 1;
    columns = width - indent.length;
  }
  return [...lines, text.slice(from)].join(`\n${indent}`);
}

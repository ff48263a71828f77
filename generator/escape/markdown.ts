import { dropInvisible, oneLine } from './characters.ts';

/**
 * Makes untrusted Markdown safe: paragraphs, lists, quotes, emphasis and code stay. All elements that could
 * lead readers to another site or change the page become plain text: HTML, headings, links that hide their
 * target, images, tables, and code blocks without an end.
 *
 * The rest is written again in one format, so that all Markdown parsers agree on its end (CommonMark 0.31;
 * extensions of GitHub are escaped too).
 */
export function safeMarkdown(text: string): string {
  const blocks: string[] = [];
  const lines = dropInvisible(text).split('\n');
  for (let index = 0; index < lines.length;) {
    const fence = fencedFrom(lines, index);
    if (fence === null) blocks.push(safeLine(lines[index++] ?? ''));
    else {
      blocks.push('', fence.text, '');
      index = fence.next;
    }
  }
  return blocks
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** {@link safeMarkdown} for one line: a heading, an item of a list, a cell. */
export function safeMarkdownLine(text: string): string {
  return withoutBlockStart(tameInline(oneLine(text)));
}

/** Text as a code span, backticks included (CommonMark, section 6.1). */
export function codeSpan(text: string): string {
  const content = oneLine(text);
  if (content === '') return '` `';
  const fence = '`'.repeat(longestRun(content) + 1);
  const margin = /^`|`$/.test(content) ? ' ' : '';
  return `${fence}${margin}${content}${margin}${fence}`;
}

interface Fenced {
  readonly text: string;
  /** Index of the line after it. */
  readonly next: number;
}

/** The fenced code block that starts at a line; null if there is none, or if it has no end. */
function fencedFrom(lines: readonly string[], start: number): Fenced | null {
  const [, fence, language = ''] = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(lines[start] ?? '') ?? [];
  if (fence === undefined) return null;
  const close = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`);
  const end = lines.findIndex((line, index) => index > start && close.test(line));
  if (end < 0) return null;
  const content = lines.slice(start + 1, end);
  const [name = ''] = /^[\w+-]+/.exec(language.trim()) ?? [];
  return { text: fenced(content.join('\n'), name), next: end + 1 };
}

/** Text as a fenced code block (CommonMark, section 4.5) that none of its lines ends. */
export function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** Keeps markers of lists and quotes at any depth, and escapes the text after them. */
function safeLine(line: string): string {
  const [markers = ''] = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+|>\s?)*/.exec(line) ?? [];
  return (markers + withoutBlockStart(tameInline(line.slice(markers.length)))).trimEnd();
}

/**
 * The start of a line that is not plain text: a heading or its underline, a rule, a fence, a list or a quote.
 */
const blockStart = /^(?:#|>|=+$|[-+*](?=\s|$)|(?:[-_*]\s*){2,}$|~~~)/;

function withoutBlockStart(line: string): string {
  const numbered = /^(\d{1,9})([.)])(?=\s|$)/.exec(line);
  if (numbered !== null) return `${numbered[1]}\\${line.slice(numbered[1]?.length)}`;
  return blockStart.test(line) ? `\\${line}` : line;
}

const address = String.raw`https?:\/\/[\w\-.~:/?#@!$&'+,;=%]+`;
/** Inline elements: an escape, a code span, a link, an address in angle brackets. */
const inline = new RegExp(
  String.raw`\\[!-/:-@[-\`{-~]|(?<fence>\`+)(?!\`)(?<code>.*?[^\`])\k<fence>(?!\`)|\[(?<label>[^[\]]*)\]\((?<target>${address})(?:\s+"[^"]*")?\)|<(?<bare>${address})>`,
  'g',
);

function tameInline(text: string): string {
  let tamed = '';
  let end = 0;
  for (const match of text.matchAll(inline)) {
    tamed += plain(text.slice(end, match.index)) + tamePart(match[0], match.groups ?? {});
    end = match.index + match[0].length;
  }
  return tamed + plain(text.slice(end));
}

function tamePart(whole: string, parts: Readonly<Record<string, string | undefined>>): string {
  const { code, label, target, bare } = parts;
  if (code !== undefined) return codeSpan(code);
  if (bare !== undefined) return plain(bare);
  if (label === undefined || target === undefined) return whole;
  return label.trim() === '' || label === target ? plain(target) : `${tameInline(label)} (${plain(target)})`;
}

/** Escapes plain text. `$$` starts a formula on GitHub, and in some renderers one without an end. */
function plain(text: string): string {
  return text.replace(/[\\`[\]|$]/g, '\\$&').replaceAll('<', '&lt;');
}

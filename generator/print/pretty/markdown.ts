import { printSample } from './sample.ts';

/** Code, links, addresses, strong emphasis, character references, escapes: Prettier leaves them alone. */
const closed =
  /`[^`]+`|\[[\w. ]+\]\([\w./#-]+\)|\bhttps?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/#?][\w/#.?=-]*[\w/])?|(?<=^|[ ;])\*\*[\w .:!?]*[\w.:!?]\*\*(?= |$)|&[a-z]+;|\\[[\]#|]|(?<= )_Deprecated\._$| & /g;

/** Characters that mean nothing in Markdown where they stand: letters, digits, marks of a sentence, arrows. */
const plain =
  /^(?:[\w ,.;:'"()/=?%!>\u00a1-\u024f\u2010-\u2027\u2190-\u21ff\u3001\u3002\u3041-\u30ff\u4e00-\u9fff-]|(?<=[\w"])#(?=\w))+$/;

/** What means something after all: emphasis, addresses, spaces that may be taken away. */
const special = /(?:^|\W)_|_(?:\W|$)|:\/\/|www\.| {2}| $/;

/** Languages of code that Prettier leaves alone. */
const foreignCode = new Set(['', 'sh', 'text']);

/**
 * A Markdown text exactly as Prettier would print it: headings, plain paragraphs, lists without levels, code. Null if it has
 * anything else.
 */
export function printMarkdown(text: string, width: number): string | null {
  if (!text.endsWith('\n')) return null;
  const printed: string[] = [];
  for (const block of splitBlocks(text.slice(0, -1))) {
    const text = printBlock(block, width);
    if (text === null) return null;
    printed.push(text);
  }
  return `${printed.join('\n\n')}\n`;
}

/** Parts of a Markdown text, each a heading with what is below it. A heading inside of code is none. */
export function splitSections(text: string): readonly string[] {
  const sections: string[] = [];
  for (const block of splitBlocks(text.trim())) {
    if (sections.length === 0 || /^#{1,6} /.test(block)) sections.push(block);
    else sections.push(`${sections.pop() ?? ''}\n\n${block}`);
  }
  return sections;
}

/** Parts of a text with empty lines between them; code is one part. */
function splitBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  let isCode = false;
  for (const part of text.split(/\n\n/)) {
    if (isCode) blocks.push(`${blocks.pop() ?? ''}\n\n${part}`);
    else blocks.push(part);
    const marks = part.match(/^```/gm)?.length ?? 0;
    isCode = isCode !== (marks % 2 === 1);
  }
  return blocks;
}

function printBlock(block: string, width: number): string | null {
  if (block.startsWith('```')) return printCode(block, width);
  return isPlainBlock(block) ? block : null;
}

function printCode(block: string, width: number): string | null {
  const [, language, code] = /^```(\w*)\n([^]*)\n```$/.exec(block) ?? [];
  if (language === undefined || code === undefined || /^\s*[`~]{3}/m.test(code)) return null;
  if (foreignCode.has(language)) return block;
  const printed = language === 'ts' ? printSample(code, width) : null;
  return printed === null ? null : `\`\`\`ts\n${printed}\n\`\`\``;
}

/** A heading, the lines of a paragraph, or the items of a list. */
function isPlainBlock(block: string): boolean {
  const lines = block.split('\n');
  if (block.startsWith('#')) return /^#{1,3} /.test(block) && lines.length === 1 && isPlain(block, /^@?\w/);
  const isList = block.startsWith('- ');
  return lines.every((line) => line.startsWith('- ') === isList && isPlain(line, /^[A-Za-z(]/));
}

function isPlain(line: string, start: RegExp): boolean {
  const content = line
    .replace(/^(?:#{1,3}|-) /, '')
    .replace(closed, (found) => (found === ' & ' ? ' ' : 'x'));
  return start.test(content) && plain.test(content.replace(/^@/, '')) && !special.test(content);
}

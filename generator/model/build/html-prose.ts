/** Marks before and after the text of an inline tag. */
const inline: ReadonlyMap<string, string> = new Map([
  ...['b', 'strong'].map((name) => [name, '**'] as const),
  ...['i', 'em', 'cite', 'var'].map((name) => [name, '*'] as const),
  ...['code', 'tt', 'kbd', 'samp'].map((name) => [name, '`'] as const),
]);
/** Tags that start a new block. */
const blocks = new Set('p div section blockquote center table thead tbody tr ul ol dl dt br hr'.split(' '));
const headings = /^h[1-6]$/;
/** Tags without a meaning in a comment, such as PostgREST's `<pk/>`. Unknown tags, such as `<id>`, are placeholders and stay as text. */
const silent = new Set('span font small big u s sup sub td th dd img pk fk'.split(' '));

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['nbsp', ' '],
]);

/** Tags and comments, and code of Markdown, in which tags are text. */
const tokens =
  /(?<code>```[^`]*```|`[^`\n]+`)|<!--[^]{0,2000}?-->|<(?<close>\/?)(?<name>[a-z][a-z0-9]*)(?<attributes>\s[^<>]*)?\/?>/gi;

/**
 * Converts HTML in a text to Markdown, the language of descriptions (OpenAPI Specification, section "Rich
 * Text Formatting"): emphasis, code, links, lists, headings and paragraphs. Text without HTML stays
 * unchanged, and so do tags that HTML does not have.
 */
export function markdownOfHtml(text: string): string {
  if (!/<[a-z/!]|&[a-z#]/i.test(text)) return text;
  const writer = new Writer();
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    writer.text(text.slice(end, match.index));
    end = match.index + match[0].length;
    const { code, close, name = '', attributes = '' } = match.groups ?? {};
    if (code !== undefined) writer.raw(code);
    else if (name !== '' && !writer.tag(name.toLowerCase(), close === '/', attributes)) writer.raw(match[0]);
  }
  writer.text(text.slice(end));
  return writer.isChanged ? writer.written() : text;
}

/** Writes Markdown tag by tag. Tags that are never closed leave no mark. */
class Writer {
  readonly #out: string[] = [];
  /** Open inline tags: their name, their marks, and the position where their content starts in the output. */
  readonly #open: { readonly name: string; readonly marks: Marks; readonly at: number }[] = [];
  isChanged = false;

  text(part: string): void {
    const decoded = part.replace(/&(#39|[a-z]+);/g, (whole, name: string) => entities.get(name) ?? whole);
    this.isChanged ||= decoded !== part;
    this.raw(decoded);
  }

  raw(part: string): void {
    if (part !== '') this.#out.push(part);
  }

  /** @returns false if it is not an HTML tag */
  tag(name: string, isClosing: boolean, attributes: string): boolean {
    if (inline.has(name) || name === 'a') this.#inline(name, isClosing, attributes);
    else if (name === 'pre') this.raw('\n\n```\n');
    else if (name === 'li') this.raw(isClosing ? '' : '\n- ');
    else if (headings.test(name)) this.raw(isClosing ? '\n\n' : '\n\n### ');
    else if (blocks.has(name)) this.raw('\n\n');
    else if (silent.has(name)) this.raw(' ');
    else return false;
    this.isChanged = true;
    return true;
  }

  written(): string {
    return this.#out
      .join('')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/(```\n)\n+|\n+(?=\n```(?:\n|$))/g, '$1')
      .trim();
  }

  #inline(name: string, isClosing: boolean, attributes: string): void {
    if (!isClosing) {
      this.#open.push({ name, marks: marksOf(name, attributes), at: this.#out.length });
      return;
    }
    const open = this.#open.at(-1);
    if (open?.name !== name) return;
    this.#open.pop();
    const inner = this.#out.splice(open.at).join('');
    const content = inner.trim();
    const before = inner.slice(0, inner.length - inner.trimStart().length);
    const after = inner.slice(before.length + content.length);
    const [opening, closing] = content === '' ? ['', ''] : open.marks;
    this.raw(`${before}${opening}${content}${closing}${after}`);
  }
}

/** The text before and after the content of a tag. */
type Marks = readonly [before: string, after: string];

function marksOf(name: string, attributes: string): Marks {
  const mark = inline.get(name);
  if (mark !== undefined) return [mark, mark];
  const [, target] = /\shref\s*=\s*["']?(https?:[^"'\s>]+)/i.exec(attributes) ?? [];
  return target === undefined ? ['', ''] : ['[', `](${target})`];
}

import { isIdentifier } from '../identifier.ts';
import { dropInvisible, escapeInvisible, oneLine } from './characters.ts';
import { codeSpan, fenced, safeMarkdown, safeMarkdownLine } from './markdown.ts';
import { Text } from './text.ts';

/**
 * The only module that turns text of a document into code. Everything in a generated file is {@link Code},
 * and only this module creates it: from our own source text (the {@link code} tag), or from text of the
 * document with a function that escapes it for its place.
 */

/** A piece of generated source. Handlebars renders it with `toHTML`, template literals with `toString`. */
class Fragment {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  toString(): string {
    return this.#source;
  }

  toHTML(): string {
    return this.#source;
  }
}

export type Code = Fragment;

/** Whether a value is code that this module created. */
export function isCode(value: unknown): value is Code {
  return value instanceof Fragment;
}

/**
 * Our own source with other code inserted: code`${name}: ${type}`. Strings cannot be inserted, so no text
 * stays unescaped.
 */
export function code(ours: TemplateStringsArray, ...inserted: readonly Code[]): Code {
  let source = ours[0] ?? '';
  let index = 0;
  for (const piece of inserted) {
    index += 1;
    source += piece.toString() + (ours[index] ?? '');
  }
  return new Fragment(source);
}

/** Joins pieces of code. `separator` is our own text. */
export function joinCode(parts: readonly Code[], separator: string): Code {
  return new Fragment(parts.join(separator));
}

/** Code that consists of {@link Code}: for views that the worker unpacks, and for helpers of templates. */
export function assembled(source: string): Code {
  return new Fragment(source);
}

/**
 * A name as an identifier.
 *
 * @throws {Error} if it is not an identifier, which is a bug of the names module
 */
export function identifier(name: string | Text): Code {
  const raw = Text.raw(name);
  if (!asciiName.test(raw) && !isIdentifier(raw))
    throw new Error(`Not an identifier: ${JSON.stringify(raw)}`);
  return new Fragment(raw);
}

/** A path of properties: `chat.completions`. */
export function memberPath(names: readonly (string | Text)[]): Code {
  return joinCode(names.map(identifier), '.');
}

/** A property's name in an interface or an object literal, quoted if necessary. */
export function propertyKey(name: string | Text): Code {
  const raw = Text.raw(name);
  // `{ __proto__: x }` sets the prototype (ECMA-262, B.3.1); a computed key creates a property.
  if (raw === '__proto__') return new Fragment(`['__proto__']`);
  return asciiName.test(raw) ? new Fragment(raw) : stringLiteral(raw);
}

/** Access to a property: `.name`, or `['a-name']`. */
export function propertyAccess(name: string | Text): Code {
  const raw = Text.raw(name);
  return asciiName.test(raw) ? new Fragment(`.${raw}`) : new Fragment(`[${stringLiteral(raw).toString()}]`);
}

const asciiName = /^[A-Za-z_$][\w$]*$/;

/** A string literal in single quotes. */
export function stringLiteral(value: string | Text): Code {
  const escaped = escapeInvisible(Text.raw(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'"));
  return new Fragment(`'${escaped}'`);
}

/** A string, number, boolean or null of the document as a literal. */
export function literal(value: string | number | boolean | null): Code {
  return typeof value === 'string' ? stringLiteral(value) : new Fragment(JSON.stringify(value));
}

/**
 * Text for the inside of a doc comment, without its delimiters.
 *
 * The text cannot end the comment, start a tag (`@deprecated` after a blank, `{@link …}`), or hide other
 * text: control and bidirectional characters are removed.
 */
export function docComment(text: string | Text): Code {
  const raw = Text.raw(text);
  if (plainLine.test(raw)) return new Fragment(raw.trim());
  const lines = escapeDoc(dropInvisible(raw)).split('\n');
  return new Fragment(
    lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trim(),
  );
}

/** Matches most texts: a line of printable ASCII without an asterisk or an `@`, which needs no escape. */
const plainLine = /^[ -)+-?A-~]*$/;

/**
 * JSON text for the inside of a doc comment: like {@link docComment}, but invisible characters are escaped.
 */
export function docJson(text: string): Code {
  return docComment(text.split('\n').map(escapeInvisible).join('\n'));
}

/** A whole doc comment around text of {@link docComment}. */
export function docBlock(text: Code): Code {
  const lines = text.toString().split('\n');
  if (lines.length === 1) return new Fragment(`/** ${text.toString()} */`);
  return new Fragment(['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n'));
}

function escapeDoc(text: string): string {
  const inside = text.replaceAll('*/', '*\\/').replaceAll('/*', '/\\*');
  return inside.includes('@') ? inside.replace(/(?<=^|\s)@/g, '\\@').replaceAll('{@', '{\\@') : inside;
}

/** Text for the inside of a code span in a doc comment or in Markdown: no backtick, one line. */
export function inlineCode(text: string | Text): Code {
  return docComment(oneLine(Text.raw(text)).replaceAll('`', "'"));
}

/** Text for a `//` comment: one line. */
export function comment(text: string | Text): Code {
  return new Fragment(oneLine(Text.raw(text)).replaceAll('*/', '*\\/'));
}

/**
 * A relative path inside the package, with `/`: letters of any script, digits, and `_.@$-`.
 *
 * @throws {Error} if a segment could lead outside
 */
export function path(value: string | Text): Code {
  const raw = Text.raw(value);
  const safe = raw.split('/').every((segment) => /^[\p{L}\p{N}_@$][\p{L}\p{M}\p{N}_.@$-]*$/u.test(segment));
  if (!safe) throw new Error(`Not a path inside the package: ${JSON.stringify(raw)}`);
  return new Fragment(raw);
}

/** A JSON value, indented by two. */
export function json(value: unknown): Code {
  const lines = JSON.stringify(value, null, 2).split('\n');
  return new Fragment(lines.map(escapeInvisible).join('\n'));
}

/**
 * Paragraphs of Markdown (descriptions are CommonMark, by the specification), made safe: see `markdown.ts`.
 */
export function markdown(text: string | Text): Code {
  return new Fragment(safeMarkdown(Text.raw(text)));
}

/** Markdown for one line: a heading, an item of a list, a cell. */
export function markdownLine(text: string | Text): Code {
  return new Fragment(safeMarkdownLine(Text.raw(text)));
}

/** A code span in Markdown, backticks included. */
export function markdownCode(text: string | Text): Code {
  return new Fragment(codeSpan(Text.raw(text)));
}

/** A fenced block of code in Markdown, which no line of the code can end (CommonMark, section 4.5). */
export function codeFence(text: string, language: 'sh' | 'ts'): Code {
  return new Fragment(fenced(dropInvisible(text), language));
}

/** Text between the tags of HTML, or in an attribute in double quotes. */
export function htmlText(text: string | Text): Code {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return new Fragment(oneLine(Text.raw(text)).replaceAll(/[&<>"]/g, (character) => named[character] ?? ''));
}

/** A URI as the target of a link in Markdown. Parentheses and blanks, which would end it, are encoded. */
export function uriText(uri: string): Code {
  const escape = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return new Fragment(
    encodeURI(uri.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(/[()<>[\]\\`"|]/g, escape),
  );
}

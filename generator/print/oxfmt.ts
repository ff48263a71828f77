import { extname } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';
import type { Options } from 'prettier';
import { joinUnions } from './join-unions.ts';

/** The options that oxfmt has too, with Prettier's defaults. */
const shared = {
  printWidth: 80,
  tabWidth: 2,
  useTabs: false,
  semi: true,
  singleQuote: false,
  quoteProps: 'as-needed',
  trailingComma: 'all',
  bracketSpacing: true,
  objectWrap: 'preserve',
  arrowParens: 'always',
  proseWrap: 'preserve',
  endOfLine: 'lf',
} as const satisfies Options;

type Style = Required<Pick<Options, 'printWidth' | 'tabWidth'>> & FormatConfig;

/**
 * The options for oxfmt; null if it lacks one. It keeps existing line breaks, so it is used only for `\n`.
 */
function styleOf(options: Options): Style | null {
  const { endOfLine = 'lf', ...others } = options;
  const isShared = Object.keys(others).every((name) => Object.hasOwn(shared, name));
  return isShared && endOfLine === 'lf' ? { ...shared, ...others } : null;
}

/**
 * Formats a text with oxfmt as Prettier would, in a fiftieth of the time.
 *
 * @returns null if the two may differ: for other languages and options, files that are not formatted, and
 * texts that cannot be parsed
 */
export async function formatFast(path: string, text: string, options: Options): Promise<string | null> {
  const style = styleOf(options);
  if (style === null || /(?:prettier|oxfmt)-ignore/.test(text)) return null;
  switch (extname(path)) {
    case '.ts':
      return code(text, style);
    case '.json':
      // With the name `package.json`, oxfmt would break lists as npm does.
      return formatted('file.json', text, style);
    case '.md':
      return markdown(text, style);
    default:
      return null;
  }
}

/**
 * A negation that oxfmt 0.79 breaks in another place than Prettier 3.10. The runtime has one in narrow
 * styles.
 */
const brokenNegation = /^\s*!\($/m;

async function code(text: string, style: Style): Promise<string | null> {
  // A `.ts` file without imports and exports would be a script, in which `for await` is an error.
  const result = await formatted('file.mts', text, style);
  if (result === null || brokenNegation.test(result)) return null;
  return joinUnions(result, style.printWidth, style.tabWidth);
}

/** Formats code blocks as files, because oxfmt parses those in Markdown as scripts. */
async function markdown(text: string, style: Style): Promise<string | null> {
  // A block with a longer fence may contain a shorter fence as an example.
  const result = /`{4}|~~~/.test(text) ? null : await formatted('file.md', text, style);
  if (result === null) return null;
  const parts = result.split(/^( *```ts\n[^]*?^ *```$)/m);
  const laidOut = parts.map((part, index) => (index % 2 ? block(part, style) : Promise.resolve(part)));
  return (await Promise.all(laidOut)).join('');
}

/** A code block with its fences. In a list item it is indented, so its lines are shorter. */
async function block(text: string, style: Style): Promise<string> {
  const [fence = '', ...lines] = text.split('\n');
  const indent = fence.indexOf('`');
  const inner = lines.slice(0, -1).map((line) => `${line.slice(indent)}\n`);
  const narrow = { ...style, printWidth: style.printWidth - indent };
  const formattedCode = await code(inner.join(''), narrow);
  if (formattedCode === null) return text;
  const indented = formattedCode.replace(/^(?=.)/gm, ' '.repeat(indent));
  return `${fence}\n${indented}${lines.at(-1) ?? ''}`;
}

/** Null if the text cannot be parsed, or if oxfmt has no binary for this system. */
async function formatted(name: string, text: string, style: Style): Promise<string | null> {
  const result = await format(name, text, style).catch(() => null);
  return result === null || result.errors.length > 0 ? null : result.code;
}

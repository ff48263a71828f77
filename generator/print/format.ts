import { extname, join } from 'node:path';
import type { Options } from 'prettier';
import { messageOf } from '../error-message.ts';
import { houseStyle } from './house-style.ts';
import { formatFast } from './oxfmt.ts';

/**
 * The parser for each extension. `babel-ts` gives the same bytes as `typescript`, and is faster for code with
 * many comments.
 */
const parsers: ReadonlyMap<string, string> = new Map([
  ['.ts', 'babel-ts'],
  ['.js', 'babel'],
  ['.mjs', 'babel'],
  ['.json', 'json'],
  ['.md', 'markdown'],
  ['.yml', 'yaml'],
  ['.yaml', 'yaml'],
]);

/** Whether a file is formatted. Others (a LICENSE, a `.npmignore`) stay as they are. */
export function isFormattable(path: string): boolean {
  return parsers.has(extname(path));
}

/** A text to format. */
export interface FormatJob {
  readonly path: string;
  readonly text: string;
  readonly options: Options;
}

/** The formatted text, or the reason why Prettier cannot parse it. */
export type Formatted = { readonly text: string } | { readonly problem: string };

/** Formats a text as Prettier does, by the extension of its file. */
export async function formatText({ path, text, options }: FormatJob): Promise<Formatted> {
  const fast = await formatFast(path, text, options);
  if (fast !== null) return { text: fast };
  const prettier = await import('prettier');
  // A configured parser stays. Plugins extend the `typescript` parser, so with plugins Prettier chooses the
  // parser itself.
  const isPlain = options.parser === undefined && (options.plugins ?? []).length === 0;
  const parser = isPlain ? parsers.get(extname(path)) : options.parser;
  return prettier
    .format(text, { ...options, ...(parser !== undefined && { parser }), filepath: path })
    .then((formatted) => ({ text: formatted }), asProblem);
}

/** Prettier's message with the line of code that it is about, without the lines around it. */
function asProblem(error: unknown): Formatted {
  const [problem = '', ...picture] = messageOf(error).split('\n');
  const line = picture.find((text) => text.startsWith('>'))?.replace(/^> *\d+ \|/, '');
  return { problem: line === undefined ? problem : `${problem}: ${line.trim()}` };
}

/**
 * The options of a team's Prettier configuration for files of the package in `folder`, by path, including
 * `.editorconfig`; the house style without a configuration.
 *
 * The function throws Prettier's error for a configuration that it cannot read.
 */
export function configuredStyles(folder: string): (path: string) => Promise<Options> {
  let isFirst = true;
  return async (path) => {
    const { clearConfigCache, resolveConfig } = await import('prettier');
    // The configuration may change between runs of one process (`--watch`).
    if (isFirst) await clearConfigCache();
    isFirst = false;
    return (await resolveConfig(join(folder, path), { editorconfig: true })) ?? houseStyle;
  };
}

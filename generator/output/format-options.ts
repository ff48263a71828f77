import { extname, join } from 'node:path';
import type { Options } from 'prettier';
import type { OutputFile } from './file.ts';
import { plainStyle } from './plain-style.ts';

/** Style of a package whose team has no Prettier configuration: that of the generator's own files, runtime included. */
const houseStyle = { printWidth: 110, singleQuote: true } as const satisfies Options;

/** The parser for each extension. `babel-ts` gives the bytes of `typescript`, and is faster where comments are dense. */
const parsers: ReadonlyMap<string, string> = new Map([
  ['.ts', 'babel-ts'],
  ['.js', 'babel'],
  ['.mjs', 'babel'],
  ['.json', 'json'],
  ['.md', 'markdown'],
  ['.yml', 'yaml'],
  ['.yaml', 'yaml'],
]);

/** Whether Prettier is asked to format a file. Others (a LICENSE, a `.npmignore`) stay as they are. */
export function isFormattable(path: string): boolean {
  return parsers.has(extname(path));
}

/** Whether options ask for the house style, and for nothing else. */
export function isHouseStyle({ parser: _parser, filepath: _filepath, ...style }: Options): boolean {
  const names = Object.keys(style);
  return (
    names.length === 2 &&
    style.printWidth === houseStyle.printWidth &&
    style.singleQuote === houseStyle.singleQuote
  );
}

/**
 * How to format each file of the package in `folder`: as the Prettier configuration says that applies there
 * (`.editorconfig` included), else in the house style.
 *
 * @throws what Prettier throws about a configuration that it cannot read.
 */
export async function formatOptions(
  folder: string,
  files: readonly OutputFile[],
): Promise<readonly Options[]> {
  const plain = plainStyle(folder, files);
  if (plain !== 'ask') return files.map(({ path }) => withParser(path, plain ?? houseStyle));
  const { clearConfigCache, resolveConfig } = await import('prettier');
  // One process may run more than once (`--watch`), and the configuration may change meanwhile.
  await clearConfigCache();
  return Promise.all(
    files.map(async ({ path }) => {
      const config = await resolveConfig(join(folder, path), { editorconfig: true });
      return withParser(path, config ?? houseStyle);
    }),
  );
}

function withParser(path: string, config: Options): Options {
  const parser = parserFor(path, config);
  return { ...config, ...(parser === undefined ? {} : { parser }), filepath: path };
}

/** A configuration's own parser stays; plugins hook into the `typescript` parser, so with plugins Prettier chooses by name. */
function parserFor(path: string, config: Options): Options['parser'] {
  if (config.parser !== undefined) return config.parser;
  return (config.plugins ?? []).length > 0 ? undefined : parsers.get(extname(path));
}

import { extname, join } from 'node:path';
import type { Options } from 'prettier';
import { houseStyle } from '../print/house-style.ts';
import { plainStyle } from './plain-style.ts';

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

/**
 * How to format a file of the package in `folder`, by its path: as the Prettier configuration says that applies there, else in
 * the house style. Null if only Prettier can tell, and for files that stay as they are.
 */
export function knownOptions(folder: string): (path: string) => Options | null {
  const styleOf = plainStyle(folder);
  return (path) => {
    const style = isFormattable(path) ? styleOf(path) : null;
    return style === null ? null : withParser(path, style);
  };
}

/**
 * How to format files of the package in `folder`, by path: where {@link knownOptions} cannot tell, Prettier is asked
 * (`.editorconfig` included).
 *
 * @throws what Prettier throws about a configuration that it cannot read.
 */
export async function formatOptions(
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Options>> {
  const known = knownOptions(folder);
  const options = new Map<string, Options>();
  const unknown: string[] = [];
  for (const path of paths) {
    const style = known(path);
    if (style === null) unknown.push(path);
    else options.set(path, style);
  }
  for (const [path, style] of await configured(folder, unknown)) options.set(path, style);
  return options;
}

async function configured(
  folder: string,
  paths: readonly string[],
): Promise<readonly (readonly [path: string, options: Options])[]> {
  if (paths.length === 0) return [];
  const { clearConfigCache, resolveConfig } = await import('prettier');
  // One process may run more than once (`--watch`), and the configuration may change meanwhile.
  await clearConfigCache();
  return Promise.all(
    paths.map(async (path) => {
      const config = await resolveConfig(join(folder, path), { editorconfig: true });
      return [path, withParser(path, config ?? houseStyle)] as const;
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

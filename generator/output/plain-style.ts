import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Options } from 'prettier';
import { isObject } from '../load/place.ts';
import { readIfPresent } from './disk.ts';
import type { OutputFile } from './file.ts';
import { parseJson } from './manifest.ts';
import { prettierFiles, prettierFilesIn } from './prettier-files.ts';

/**
 * The style of a package as far as it can be told without Prettier, which takes longer to load than to look.
 *
 * @returns options for all files; `null` if nothing is configured; `'ask'` if only Prettier can tell
 */
export function plainStyle(folder: string, files: readonly OutputFile[]): Options | null | 'ask' {
  const inside = new Set(files.map(({ path }) => dirname(path)).filter((path) => path !== '.'));
  const isInside = [...inside].some((path) => prettierFilesIn(join(folder, path)).some(isConfiguration));
  const [nearest, ...others] = prettierFiles(folder).filter(isConfiguration);
  if (isInside || others.length > 0) return 'ask';
  return nearest === undefined ? null : optionsIn(nearest);
}

/** Many a `package.json` names Prettier among what it depends on, and says nothing of its style. */
function isConfiguration(path: string): boolean {
  if (basename(path) !== 'package.json') return existsSync(path);
  const text = readIfPresent(path);
  if (text === null || !text.includes('"prettier"')) return false;
  const manifest = parseJson(text);
  return !isObject(manifest) || Object.hasOwn(manifest, 'prettier');
}

/** A configuration of options alone, in JSON: overrides are for some files, and plugins are to be loaded. */
function optionsIn(path: string): Options | 'ask' {
  const name = basename(path);
  if (!['package.json', '.prettierrc', '.prettierrc.json'].includes(name)) return 'ask';
  const content = parseJson(readIfPresent(path) ?? '');
  const options = name === 'package.json' && isObject(content) ? content['prettier'] : content;
  if (!isObject(options)) return 'ask';
  const { $schema: _schema, ...rest } = options;
  return Object.hasOwn(rest, 'overrides') || Object.hasOwn(rest, 'plugins') ? 'ask' : rest;
}

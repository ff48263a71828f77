import { existsSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import type { Options } from 'prettier';
import { parseJson } from '../json.ts';
import { isObject } from '../load/place.ts';
import { editorOptions, houseStyle } from '../print/house-style.ts';
import { memoize } from '../memoize.ts';
import { readIfPresent } from './disk.ts';
import { prettierFiles, prettierFilesIn } from './prettier-files.ts';

/**
 * The style of the files of a package, if it can be found without loading Prettier, which takes longer than
 * the search.
 *
 * @returns a function from a file's path to its options: the configured ones, else the house style; null if
 * only Prettier can decide
 */
export function plainStyle(folder: string): (path: string) => Options | null {
  const style = styleAround(folder);
  if (style === null) return () => null;
  const isConfigured: (inside: string) => boolean = memoize(
    (inside) =>
      inside !== '.' &&
      (prettierFilesIn(join(folder, inside)).some(isConfiguration) || isConfigured(posix.dirname(inside))),
  );
  return (path) => (isConfigured(posix.dirname(path)) ? null : style);
}

/** The style that the package's folder and its parents configure. */
function styleAround(folder: string): Options | null {
  const found = prettierFiles(folder).filter(isConfiguration);
  const [nearest, ...others] = found.filter((path) => !isEditors(path));
  if (others.length > 0) return null;
  const style = nearest === undefined ? houseStyle : optionsIn(nearest);
  if (style === null || !found.some(isEditors)) return style;
  // Prettier's own configuration has priority over an editor's.
  const isAllSaid =
    nearest !== undefined && Object.keys(editorOptions).every((name) => Object.hasOwn(style, name));
  return isAllSaid ? style : null;
}

function isEditors(path: string): boolean {
  return basename(path) === '.editorconfig';
}

/** Whether a file has a configuration of Prettier. A `package.json` may only depend on Prettier. */
function isConfiguration(path: string): boolean {
  if (basename(path) !== 'package.json') return existsSync(path);
  const text = readIfPresent(path);
  if (text === null || !text.includes('"prettier"')) return false;
  const manifest = parseJson(text);
  return !isObject(manifest) || Object.hasOwn(manifest, 'prettier');
}

/** The options of a JSON configuration without overrides and plugins, which only Prettier can apply. */
function optionsIn(path: string): Options | null {
  const name = basename(path);
  if (!['package.json', '.prettierrc', '.prettierrc.json'].includes(name)) return null;
  const content = parseJson(readIfPresent(path) ?? '');
  const options = name === 'package.json' && isObject(content) ? content['prettier'] : content;
  if (!isObject(options)) return null;
  const { $schema: _schema, ...rest } = options;
  return Object.hasOwn(rest, 'overrides') || Object.hasOwn(rest, 'plugins') ? null : rest;
}

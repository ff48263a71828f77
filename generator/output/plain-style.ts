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
 * The style of the files of a package, as far as it can be told without Prettier, which takes longer to load than to look.
 *
 * @returns for a file's path, its options: as configured, else those of the house. Null if only Prettier can tell.
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

/** The style that the package's folder and those above it ask for. */
function styleAround(folder: string): Options | null {
  const found = prettierFiles(folder).filter(isConfiguration);
  const [nearest, ...others] = found.filter((path) => !isEditors(path));
  if (others.length > 0) return null;
  const style = nearest === undefined ? houseStyle : optionsIn(nearest);
  if (style === null || !found.some(isEditors)) return style;
  // What Prettier's own configuration says goes before what an editor's does.
  const isAllSaid =
    nearest !== undefined && Object.keys(editorOptions).every((name) => Object.hasOwn(style, name));
  return isAllSaid ? style : null;
}

function isEditors(path: string): boolean {
  return basename(path) === '.editorconfig';
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
function optionsIn(path: string): Options | null {
  const name = basename(path);
  if (!['package.json', '.prettierrc', '.prettierrc.json'].includes(name)) return null;
  const content = parseJson(readIfPresent(path) ?? '');
  const options = name === 'package.json' && isObject(content) ? content['prettier'] : content;
  if (!isObject(options)) return null;
  const { $schema: _schema, ...rest } = options;
  return Object.hasOwn(rest, 'overrides') || Object.hasOwn(rest, 'plugins') ? null : rest;
}

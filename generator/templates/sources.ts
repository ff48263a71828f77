import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isInside } from '../inside.ts';
import { ownFile } from '../installation.ts';
import { filesIn } from './files-in.ts';
import type { ProductTemplates } from './product-templates.ts';

/** The source of one template. */
export interface TemplateSource {
  /** Name relative to its folder, without `.hbs`: `resource.ts`, `partials/operation`, `extra/licence.txt`. */
  readonly name: string;
  /** Path to show to people. */
  readonly file: string;
  readonly text: string;
  /** `base`: part of the generator. `team`: an override or an extra. */
  readonly owner: 'base' | 'team';
}

/** Reads the `.hbs` files of a folder, sorted by name. Empty if the folder does not exist. */
export function readFolder(folder: string, owner: TemplateSource['owner']): readonly TemplateSource[] {
  return filesOf(folder, '.hbs').map((path) => ({
    name: path.slice(0, -'.hbs'.length),
    file: owner === 'base' ? `templates/${basename(folder)}/${path}` : shownPath(join(folder, path)),
    text: withLineBreak(readLines(join(folder, path))),
    owner,
  }));
}

/** A file next to templates that is not read. */
export interface OtherFile {
  /** Path relative to its folder. */
  readonly path: string;
  /** Path to show to people. */
  readonly file: string;
  /** Reads its text. */
  read(): string;
}

/** The files of a folder that are not `.hbs` files, sorted. Empty if the folder does not exist. */
export function otherFiles(folder: string): readonly OtherFile[] {
  const paths = filesOf(folder, '').filter((path) => !path.endsWith('.hbs'));
  return paths.map((path) => {
    const whole = join(folder, path);
    return { path, file: shownPath(whole), read: () => readLines(whole) };
  });
}

/**
 * Adds a line break at the end. A partial that is called on a line of its own consumes the break of that
 * line, so lines would run together.
 */
function withLineBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** A path as people would write it: relative to the working directory, if it is inside. */
export function shownPath(path: string): string {
  const folder = process.cwd();
  return isInside(path, folder) ? relative(folder, path).replaceAll(sep, '/') : path;
}

/** Reads the sources of a product's runtime, by path relative to its folder. */
export function readRuntime({ runtime }: Pick<ProductTemplates, 'runtime'>): ReadonlyMap<string, string> {
  if (runtime === null) return new Map();
  const folder = join(baseFolder(), runtime);
  return new Map(filesOf(folder, '.ts').map((path) => [path, readLines(join(folder, path))]));
}

/** A file's text with `\n`, whatever the line breaks of its checkout. */
function readLines(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

/** Synchronous, like all reads here: for many small files, the thread pool costs more than it saves. */
function filesOf(folder: string, extension: string): readonly string[] {
  try {
    return filesIn(folder)
      .filter((path) => path.endsWith(extension))
      .toSorted();
  } catch {
    return [];
  }
}

/**
 * The folder of the generator's own templates.
 *
 * @throws {Error} if it is missing
 */
export function baseFolder(): string {
  const folder = ownFile('templates');
  if (!existsSync(join(folder, 'runtime')))
    throw new Error('The templates that come with sdkwright are missing: install it again.');
  return folder;
}

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { ownFile } from '../installation.ts';

/** One template file as it was read. */
export interface TemplateSource {
  /** Name relative to its folder, without `.hbs`: `resource.ts`, `partials/operation`, `extra/licence.txt`. */
  readonly name: string;
  /** Path to show to people. */
  readonly file: string;
  readonly text: string;
  /** `base` comes with the generator; `team` is an override or an extra. */
  readonly owner: 'base' | 'team';
}

/** Reads the `.hbs` files of a folder, sorted by name. A folder that does not exist has none. */
export async function readFolder(
  folder: string,
  owner: TemplateSource['owner'],
): Promise<readonly TemplateSource[]> {
  const paths = await filesOf(folder, '.hbs');
  return Promise.all(
    paths.map(async (path) => ({
      name: path.slice(0, -'.hbs'.length),
      file: owner === 'base' ? `templates/${path}` : shownPath(join(folder, path)),
      text: withLineBreak(await readFile(join(folder, path), 'utf8')),
      owner,
    })),
  );
}

/** A partial called on a line of its own takes that line's break with it: without one at its end, lines would run together. */
function withLineBreak(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** A path as people would write it: from the working directory, if it lies there. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path).split(sep).join('/');
  return short.startsWith('../') || isAbsolute(short) ? path : short;
}

/** Reads the runtime's sources, by path relative to `templates/runtime`. */
export async function readRuntime(
  folder = join(baseFolder(), 'runtime'),
): Promise<ReadonlyMap<string, string>> {
  const paths = await filesOf(folder, '.ts');
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')));
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}

async function filesOf(folder: string, extension: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * The generator's own templates.
 *
 * @throws {Error} if they are missing.
 */
export function baseFolder(): string {
  const folder = ownFile('templates');
  if (!existsSync(join(folder, 'runtime')))
    throw new Error('The templates that come with sdkwright are missing: install it again.');
  return folder;
}

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the repository. */
export const repository = join(import.meta.dirname, '../..');

/** A new folder inside the repository that git does not know. Files in it are formatted in the repository's style. */
export function scratchFolder(): { readonly path: string; remove(): void } {
  const parent = join(repository, '.cache');
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, 'test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The text of each file below a folder by its path, but for what is built or installed there. */
export function readTree(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = paths.map((path): [string, string] => [
    path.slice(folder.length + 1).replaceAll('\\', '/'),
    readFileSync(path, 'utf8'),
  ]);
  return new Map(
    texts.filter(([path]) => !/^(dist|node_modules)\//.test(path)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

import { existsSync, lstatSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isSystemError } from './disk.ts';
import { ownFolder } from './layout.ts';

/** Folders of a package that cannot contain generated files. */
const reserved = new Set(['.git', 'node_modules', ownFolder]);

/**
 * The reason why a path is invalid for a file of a package; null if it is valid.
 *
 * Paths come from names in the document, from the manifest and from the journal, which are all untrusted.
 */
export function pathProblem(path: string): string | null {
  if (/[\u0000-\u001f\\]/.test(path)) return 'has a backslash or a control character';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is absolute';
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..'))
    return 'has an empty, "." or ".." segment';
  if (reserved.has(segments[0]?.toLowerCase() ?? '')) return `lies in ${segments[0]}`;
  return null;
}

/**
 * The state of a folder of the package: it exists, it does not, or another kind of file is in its place or
 * above it.
 */
type Folder = 'there' | 'missing' | { readonly obstacle: string };

/**
 * Finds obstacles to plain files in a folder: symbolic links, and files in the place of folders or the
 * reverse.
 */
export class Obstacles {
  readonly #root: string;
  readonly #folders = new Map<string, Folder>();

  constructor(root: string) {
    this.#root = root;
    this.#folders.set('.', existsSync(root) ? 'there' : 'missing');
  }

  /**
   * The obstacle to `path` (which {@link pathProblem} accepts) as a plain file inside the root; null without
   * one.
   *
   * A link is an obstacle wherever it leads: writing through it would change a file elsewhere.
   */
  on(path: string): string | null {
    const folder = this.#folder(posix.dirname(path));
    if (folder === 'missing') return null;
    if (folder !== 'there') return folder.obstacle;
    const kind = kindOf(join(this.#root, path));
    return kind === 'file' || kind === 'nothing' ? null : `${path} is a ${kind}`;
  }

  #folder(path: string): Folder {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const above = this.#folder(posix.dirname(path));
    const folder = above === 'there' ? folderAt(join(this.#root, path), path) : above;
    this.#folders.set(path, folder);
    return folder;
  }
}

function folderAt(place: string, path: string): Folder {
  const kind = kindOf(place);
  if (kind === 'nothing') return 'missing';
  return kind === 'folder' ? 'there' : { obstacle: `${path} is a ${kind}` };
}

function kindOf(path: string): 'file' | 'folder' | 'symbolic link' | 'special file' | 'nothing' {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'nothing';
    if (stats.isSymbolicLink()) return 'symbolic link';
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'special file';
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOTDIR') return 'nothing';
    throw error;
  }
}

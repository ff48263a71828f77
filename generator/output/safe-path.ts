import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from './disk.ts';
import { ownFolder } from './layout.ts';

/** Folders of a package that no generated file belongs in. */
const reserved = new Set(['.git', 'node_modules', ownFolder]);

/**
 * Why a path is no place for a file of a package; null if it is one.
 *
 * Paths come from names in the document, from the manifest and from the journal: none of them is trusted.
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

/** Finds what stands in the way of plain files in a folder: symbolic links, and folders where files should be. */
export class Obstacles {
  readonly #root: string;
  readonly #folders = new Map<string, string | null>();

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * What keeps `path` (which {@link pathProblem} accepts) from being a plain file inside the root; null if nothing does.
   *
   * A link is an obstacle wherever it leads: writing through one would change a file elsewhere.
   */
  on(path: string): string | null {
    const segments = path.split('/');
    for (let depth = 1; depth < segments.length; depth++) {
      const folder = segments.slice(0, depth).join('/');
      const problem = this.#folder(folder);
      if (problem !== null) return problem;
    }
    const kind = kindOf(join(this.#root, path));
    return kind === 'file' || kind === 'nothing' ? null : `${path} is a ${kind}`;
  }

  #folder(folder: string): string | null {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const kind = kindOf(join(this.#root, folder));
    const problem = kind === 'folder' || kind === 'nothing' ? null : `${folder} is a ${kind}`;
    this.#folders.set(folder, problem);
    return problem;
  }
}

function kindOf(path: string): 'file' | 'folder' | 'symbolic link' | 'special file' | 'nothing' {
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return 'symbolic link';
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'special file';
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return 'nothing';
    throw error;
  }
}

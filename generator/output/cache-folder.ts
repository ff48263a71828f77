import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The places of a target's cached files. */
export interface CacheFiles {
  /** Folder of validation verdicts. */
  readonly verdicts: string;
  /** File with the inputs of the last run. */
  readonly stamp: string;
  /** File with the hashes of the package's files, and the keys of what they were made from. */
  readonly made: string;
  /** Lock that prevents two runs from writing the project's lock file at the same time. */
  readonly mutex: string;
}

/**
 * The cache of the package in `out`: next to the project's installed packages, else in the user's own cache
 * folder.
 *
 * It is not in the system's folder for temporary files: other users who can write there could change the
 * package.
 */
export function cacheFiles(project: string, out: string): CacheFiles {
  const shared = cacheFolder(resolve(project));
  const folder = join(shared, nameOf(resolve(out)));
  return {
    verdicts: join(shared, 'verdicts'),
    stamp: join(folder, 'stamp.json'),
    made: join(folder, 'made.json'),
    mutex: join(shared, 'names-mutex'),
  };
}

function cacheFolder(project: string): string {
  for (let folder = project; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules'))) return join(folder, 'node_modules', '.cache', 'sdkwright');
    if (dirname(folder) === folder) break;
  }
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'sdkwright');
}

function nameOf(path: string): string {
  return hash('sha256', path).slice(0, 16);
}

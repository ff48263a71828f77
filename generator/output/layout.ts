import { join } from 'node:path';

/** The folder inside a package that the generator keeps its own files in. */
export const ownFolder = '.sdkwright';

/** What the last run wrote; committed with the package. */
export const manifestPath = `${ownFolder}/manifest.json`;

/** What the last run exported; committed with the package, and read by the change report. */
export const surfacePath = `${ownFolder}/surface.json`;

/**
 * What the package exported when it got its version; committed with it. It exists while there is something that no version
 * has yet, and only where the configuration leaves the version to us.
 */
export const releasedPath = `${ownFolder}/released.json`;

/** What each version changed. It is added to and never replaced, so it may be edited by hand. */
export const changelogPath = 'CHANGELOG.md';

/** Files that are the generator's without being listed in its manifest. */
export const ownPaths: readonly string[] = [manifestPath, surfacePath, releasedPath, changelogPath];

/** Where the files that exist only while a package is being written stand. */
export interface Workplace {
  readonly folder: string;
  /** Files written aside, waiting to be moved into place. */
  readonly stage: string;
  /** The moves and removals that are under way. It exists only from the commit of a write until its end. */
  readonly journal: string;
  readonly lock: string;
}

/** The workplace of the package in `out`. */
export function workplaceOf(out: string): Workplace {
  const folder = join(out, ownFolder);
  return {
    folder,
    stage: join(folder, 'stage'),
    journal: join(folder, 'journal.json'),
    lock: join(folder, 'lock'),
  };
}

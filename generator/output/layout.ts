import { join } from 'node:path';

/** The folder in a package with the generator's own files. */
export const ownFolder = '.sdkwright';

/** The files that the last run wrote. Committed with the package. */
export const manifestPath = `${ownFolder}/manifest.json`;

/** The exports of the last run. Committed with the package, and read by the change report. */
export const surfacePath = `${ownFolder}/surface.json`;

/**
 * The exports of the package when it got its version. Committed with it. It exists while there are changes
 * without a version, and only if the configuration does not set the version.
 */
export const releasedPath = `${ownFolder}/released.json`;

/** The changes of each version. The generator only adds to it, so it may be edited by hand. */
export const changelogPath = 'CHANGELOG.md';

/** Files of the generator that its manifest does not list. */
export const ownPaths: readonly string[] = [manifestPath, surfacePath, releasedPath, changelogPath];

/** The paths of files that exist only while a package is being written. */
export interface Workplace {
  readonly folder: string;
  /** Files that are moved to their place later. */
  readonly stage: string;
  /** The moves and removals in progress. It exists only from the commit of a write until its end. */
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

import { join } from 'node:path';

/** The folder inside a package that the generator keeps its own files in. */
export const ownFolder = '.sdkwright';

/** What the last run wrote; committed with the package. */
export const manifestPath = `${ownFolder}/manifest.json`;

/** What the last run exported; committed with the package, and read by the change report. */
export const surfacePath = `${ownFolder}/surface.json`;

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

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { LockPlace } from '../config/lock-file.ts';
import { nothingPublished, parseLock, printLock, type PublishedNames } from '../config/lock.ts';
import type { Diagnostics } from '../diagnostics/report.ts';
import { isSystemError, readIfPresent } from './disk.ts';
import { hashText } from './file.ts';
import { withLock } from './lock.ts';
import { writeAtomic } from './write-atomic.ts';

/** The lock file with these names of a target. The names of other targets stay as they are. */
function wanted({ file, target }: LockPlace, names: PublishedNames): { now: string | null; text: string } {
  const now = readIfPresent(file);
  const targets = new Map(now === null ? [] : parseLock(now));
  return { now, text: printLock(targets.set(target, names)) };
}

/** Temporary files next to a file. A run leaves them if it ends between writing and renaming one. */
function temporaryFiles(file: string): readonly string[] {
  const folder = dirname(file);
  if (!existsSync(folder)) return [];
  const name = basename(file);
  const isStray = (entry: string): boolean =>
    entry.startsWith(`${name}.`) && /^\d+$/.test(entry.slice(name.length + 1));
  return readdirSync(folder)
    .filter(isStray)
    .map((entry) => join(folder, entry));
}

/** Whether the lock file already has these names. Without names, it need not exist. */
export function areNamesKept(place: LockPlace, names: PublishedNames): boolean {
  return missing(place, names) === null;
}

/** The text of the lock file with these names; null if it already has them. */
function missing(place: LockPlace, names: PublishedNames): string | null {
  const { now, text } = wanted(place, names);
  if (now === null) return isDeepStrictEqual(names, nothingPublished) ? null : text;
  return hashText(now) === hashText(text) ? null : text;
}

/**
 * Keeps the names of a target for the next run. Runs for other targets may do the same at the same time.
 *
 * @param mutex - path of a lock that excludes other runs, in a folder that exists or can be created
 * @returns false if that failed, which is reported
 */
export async function keepNames(
  place: LockPlace,
  names: PublishedNames,
  mutex: string,
  diagnostics: Diagnostics,
): Promise<boolean> {
  const isThere = existsSync(place.file);
  if (isThere && areNamesKept(place, names) && temporaryFiles(place.file).length === 0) return true;
  try {
    mkdirSync(dirname(mutex), { recursive: true });
    const done = await withLock(place.file, mutex, diagnostics, async () => {
      for (const stray of temporaryFiles(place.file)) rmSync(stray, { force: true });
      const text = missing(place, names);
      if (text !== null) await writeAtomic(place.file, text);
      return true;
    });
    return done === true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    diagnostics.report('output-failed', null, { out: place.file, reason: error.message });
    return false;
  }
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostics } from '../diagnostics/report.ts';
import { nothingPublished, parseLock, type PublishedNames } from './lock.ts';

/** Name of the file that keeps published names: next to the configuration, or among the package's own files without one. */
export const lockFileName = 'sdkwright.lock.json';

/** Where the published names of a target are kept. */
export interface LockPlace {
  /** Absolute path. */
  readonly file: string;
  /** The target's key in the file. */
  readonly target: string;
  /** False for a trial run (`--spec` or `--out` instead of the configured ones), whose names are not published. */
  readonly isKept: boolean;
}

/**
 * The names that a target has published.
 *
 * @returns none where there is no file, or nothing of the target in it; null if the file cannot be read, which is reported
 * @throws what the disk throws, except for a file that is not there
 */
export async function readPublishedNames(
  { file, target }: LockPlace,
  folder: string,
  diagnostics: Diagnostics,
): Promise<PublishedNames | null> {
  const text = await readIfPresent(file);
  if (text === null) return nothingPublished;
  const targets = parseLock(text);
  if (targets !== null) return targets.get(target) ?? nothingPublished;
  const origin = { file: path.relative(folder, file).replaceAll(path.sep, '/'), pointer: '' };
  diagnostics.report('lock-unreadable', origin, { file: origin.file });
  return null;
}

async function readIfPresent(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null;
    throw error;
  }
}

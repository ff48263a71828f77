import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostics } from '../diagnostics/report.ts';
import { nothingPublished, parseLock, type PublishedNames } from './lock.ts';

/**
 * Name of the file of published names. It is next to the configuration or, without one, among the package's
 * own files.
 */
export const lockFileName = 'sdkwright.lock.json';

/** The place of a target's published names. */
export interface LockPlace {
  /** Absolute path. */
  readonly file: string;
  /** The target's key in the file. */
  readonly target: string;
  /**
   * False for a run with `--spec` or `--out` instead of the configured values. Its names are not published.
   */
  readonly isKept: boolean;
}

/**
 * The published names of a target.
 *
 * @returns empty names if there is no file, or no entry for the target; null if the file cannot be read,
 * which is reported
 * @throws errors of the disk, except for a missing file
 */
export function readPublishedNames(
  { file, target }: LockPlace,
  folder: string,
  diagnostics: Diagnostics,
): PublishedNames | null {
  const text = readIfPresent(file);
  if (text === null) return nothingPublished;
  const targets = parseLock(text);
  if (targets !== null) return targets.get(target) ?? nothingPublished;
  const origin = { file: path.relative(folder, file).replaceAll(path.sep, '/'), pointer: '' };
  diagnostics.report('lock-unreadable', origin, { file: origin.file });
  return null;
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return null;
    throw error;
  }
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 of a file's bytes, or of all files in a folder with their names; null where there is nothing. */
export function hashPath(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  const hash = createHash('sha256');
  if (stats.isFile()) return hash.update(readFileSync(path)).digest('hex');
  for (const file of filesIn(path)) hash.update(JSON.stringify([file, hashPath(join(path, file))]));
  return hash.digest('hex');
}

/** A cheap stand-in for {@link hashPath}, good on one machine: names, sizes and modification times. */
export function signatureOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) {
    const { size, mtimeMs } = statSync(join(folder, file));
    hash.update(JSON.stringify([file, size, mtimeMs]));
  }
  return hash.digest('hex');
}

/** Milliseconds since the epoch at which a file, or any in a folder, was last modified; null where there is nothing. */
export function lastModified(path: string): number | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (stats.isFile()) return stats.mtimeMs;
  const times = filesIn(path).map((file) => lastModified(join(path, file)) ?? 0);
  return Math.max(stats.mtimeMs, ...times);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true)
    .toSorted();
}

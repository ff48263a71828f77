import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, relative } from 'node:path';

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

/** Files in a folder, in it or below, by their paths in it. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => isFile(entry, join(entry.parentPath, entry.name)))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

function isFile(entry: Dirent, path: string): boolean {
  return (
    entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true)
  );
}

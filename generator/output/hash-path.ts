import { createHash, hash } from 'node:crypto';
import { readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../templates/files-in.ts';

/**
 * SHA-256 of a file's bytes, or of all files in a folder with their names; null if the path does not exist.
 */
export function hashPath(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (stats.isFile()) return hash('sha256', readFileSync(path));
  const all = createHash('sha256');
  for (const file of allIn(path)) all.update(JSON.stringify([file, hashPath(join(path, file))]));
  return all.digest('hex');
}

/** A fast replacement for {@link hashPath}, valid on one machine: names, sizes and modification times. */
export function signatureOf(folder: string): string {
  const files = allIn(folder).map((file) => {
    const { size, mtimeMs } = statSync(join(folder, file));
    return [file, size, mtimeMs];
  });
  return hash('sha256', JSON.stringify(files));
}

/**
 * The last modification time of a file, or of any file in a folder, in milliseconds since 1970; null if the
 * path does not exist.
 */
export function lastModified(path: string): number | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (stats.isFile()) return stats.mtimeMs;
  const times = allIn(path).map((file) => lastModified(join(path, file)) ?? 0);
  return Math.max(stats.mtimeMs, ...times);
}

/** Files in a folder, and links to files. */
function allIn(folder: string): readonly string[] {
  return filesIn(folder, isFile).toSorted();
}

function isFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isFile() === true;
}

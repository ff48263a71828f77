import { join } from 'node:path';
import { readIfPresent } from './disk.ts';
import { byPath, hashed, hashText, type HashedFile } from './file.ts';
import type { Manifest } from './manifest.ts';

/** A file whose text on disk must change. */
export interface PlannedWrite extends HashedFile {
  readonly kind: 'new' | 'changed';
}

/** A file that an earlier run wrote and this one does not. */
export interface PlannedDelete {
  readonly path: string;
  /** Hash of its text on disk. */
  readonly hash: string;
}

/** One of the generator's own files. With the text null, it is removed. */
export interface OwnFile {
  readonly path: string;
  readonly text: string | null;
}

/** The changes on disk that make a package up to date. */
export interface Plan {
  readonly writes: readonly PlannedWrite[];
  readonly deletes: readonly PlannedDelete[];
  readonly unchanged: number;
  /** Paths of writes and deletes that would lose manual edits. */
  readonly edited: readonly string[];
  /** Paths of writes that would lose a file of another origin. */
  readonly foreign: readonly string[];
}

/** The current file at a path. */
interface CurrentFile {
  readonly hash: string;
  /** Its hash in the manifest; null if the generator did not write it. */
  readonly owned: string | null;
}

/**
 * Compares the wanted files with the disk and with the manifest.
 *
 * @param own - the generator's own files (manifest, surface), which may be overwritten even if they were
 * edited; those without a text are removed
 */
export function planChanges(
  out: string,
  files: readonly HashedFile[],
  own: readonly OwnFile[],
  manifest: Manifest | null,
): Plan {
  const deletes = obsolete(out, files, manifest);
  const replaced = new Map(deletes.map(({ path }) => [path.toLowerCase(), path]));
  const currentFile = (path: string) => standingAt(out, path, manifest);
  const writes: PlannedWrite[] = [];
  const edited = deletes
    .filter(({ path, hash }) => manifest?.files.get(path) !== hash)
    .map(({ path }) => path);
  const foreign: string[] = [];
  for (const file of files) {
    // On some disks, a path that differs only in case is the file that is about to be deleted, which is
    // handled under its own path.
    const now = replaced.has(file.path.toLowerCase()) ? null : currentFile(file.path);
    if (now !== null && now.hash === file.hash) continue;
    writes.push({ ...file, kind: now === null ? 'new' : 'changed' });
    if (now !== null && now.owned === null) foreign.push(file.path);
    if (now !== null && now.owned !== null && now.owned !== now.hash) edited.push(file.path);
  }
  const ownWrites = own.flatMap(({ path, text }): PlannedWrite[] => {
    const file = text === null ? null : hashed({ path, text });
    const now = currentFile(path);
    if (file === null || now?.hash === file.hash) return [];
    return [{ ...file, kind: now === null ? 'new' : 'changed' }];
  });
  const ownDeletes = own.flatMap(({ path, text }): PlannedDelete[] => {
    const now = text === null ? currentFile(path) : null;
    return now === null ? [] : [{ path, hash: now.hash }];
  });
  return {
    writes: [...writes.toSorted(byPath), ...ownWrites],
    deletes: [...deletes, ...ownDeletes],
    unchanged: files.length - writes.length,
    edited: edited.toSorted(),
    foreign: foreign.toSorted(),
  };
}

function obsolete(
  out: string,
  files: readonly HashedFile[],
  manifest: Manifest | null,
): readonly PlannedDelete[] {
  if (manifest === null) return [];
  const wanted = new Set(files.map(({ path }) => path));
  return [...manifest.files.keys()].flatMap((path) => {
    const text = wanted.has(path) ? null : readIfPresent(join(out, path));
    return text === null ? [] : [{ path, hash: hashText(text) }];
  });
}

function standingAt(out: string, path: string, manifest: Manifest | null): CurrentFile | null {
  const text = readIfPresent(join(out, path));
  return text === null ? null : { hash: hashText(text), owned: manifest?.files.get(path) ?? null };
}

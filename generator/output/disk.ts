import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/**
 * The operations that change a package on disk. Tests replace them by a disk that fails at one of them.
 *
 * They are synchronous: for many small files, the thread pool costs more than it saves.
 */
export interface Disk {
  /** Creates a folder and those above it. */
  mkdir(path: string): void;
  write(path: string, text: string): void;
  rename(from: string, to: string): void;
  /** Removes a file, or a folder with its content. Does nothing if there is none. */
  remove(path: string): void;
  /** Removes a folder if it exists and is empty. */
  removeEmpty(path: string): void;
}

/** The real disk. */
export const disk: Disk = {
  mkdir: (path) => void mkdirSync(path, { recursive: true }),
  write: (path, text) => writeFileSync(path, text),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  removeEmpty: (path) => {
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  },
};

/** The text of a file; null without one. Throws other errors. */
export function readIfPresent(path: string): string | null {
  // Checking first is faster than an error, and a new package has none of its files yet.
  if (!existsSync(path)) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}

/** Bytes of a file; null without one. */
export function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

/** Whether `error` comes from the operating system, with a code such as `EACCES`. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

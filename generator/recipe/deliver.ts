import { relative } from 'node:path';
import type { LockPlace } from '../config/lock-file.ts';
import type { PublishedNames } from '../config/lock.ts';
import { areNamesKept, keepNames } from '../output/keep-names.ts';
import { check, write, type Drift, type OutputPackage, type Written } from '../output/write.ts';
import type { Job } from './job.ts';

/** What was done with a package. */
export type Delivered =
  | { readonly kind: 'written'; readonly files: Written }
  | { readonly kind: 'checked'; readonly drift: readonly Drift[] };

/**
 * Writes the package and keeps its names, or compares both with the disk. Null if that cannot be done, which is reported.
 *
 * @param mutex - path of a lock that keeps other runs of the project from writing the names
 */
export async function deliver(
  { target, out, options, diagnostics, time }: Job,
  content: OutputPackage,
  published: PublishedNames,
  mutex: string,
): Promise<Delivered | null> {
  const lock = target.lock?.isKept === true ? target.lock : null;
  if (options.check) {
    const drift = await time('check', () => check(out, content, diagnostics));
    if (drift === null) return null;
    return { kind: 'checked', drift: [...drift, ...lockDrift(out, lock, published)] };
  }
  const extent = `${content.files.length} files`;
  const files = await time('write', () => write(out, content, { force: options.force }, diagnostics), extent);
  if (files === null) return null;
  // Only now: names of a package that was not written are not published.
  if (lock !== null && !(await keepNames(lock, published, mutex, diagnostics))) return null;
  return { kind: 'written', files };
}

function lockDrift(out: string, lock: LockPlace | null, published: PublishedNames): readonly Drift[] {
  if (lock === null || areNamesKept(lock, published)) return [];
  return [{ path: relative(out, lock.file).replaceAll('\\', '/'), kind: 'changed' }];
}

import { relative } from 'node:path';
import type { LockPlace } from '../config/lock-file.ts';
import type { PublishedNames } from '../config/lock.ts';
import type { CacheFiles } from '../output/cache-folder.ts';
import { areNamesKept, keepNames } from '../output/keep-names.ts';
import type { Drift, Written } from '../output/results.ts';
import { check, write, type OutputPackage } from '../output/write.ts';
import type { Job } from './job.ts';

/** What was done with a package. */
export type Delivered =
  | { readonly kind: 'written'; readonly files: Written }
  | { readonly kind: 'checked'; readonly drift: readonly Drift[] };

/** Writes the package and keeps its names, or compares both with the disk. Null if that fails, which is reported. */
export async function deliver(
  job: Job,
  content: OutputPackage,
  published: PublishedNames,
  cache: CacheFiles,
): Promise<Delivered | null> {
  const lock = job.target.lock?.isKept === true ? job.target.lock : null;
  return job.settings.check
    ? compare(job, content, published, lock)
    : put(job, content, published, lock, cache);
}

async function compare(
  { target, diagnostics, step }: Job,
  content: OutputPackage,
  published: PublishedNames,
  lock: LockPlace | null,
): Promise<Delivered | null> {
  const { out } = target.config;
  const drift = await step('check', () => check(out, content, diagnostics));
  return drift && { kind: 'checked', drift: [...drift, ...lockDrift(out, lock, published)] };
}

function lockDrift(out: string, lock: LockPlace | null, published: PublishedNames): readonly Drift[] {
  if (lock === null || areNamesKept(lock, published)) return [];
  return [{ path: relative(out, lock.file).replaceAll('\\', '/'), kind: 'changed' }];
}

async function put(
  { target, settings, diagnostics, step, signal }: Job,
  content: OutputPackage,
  published: PublishedNames,
  lock: LockPlace | null,
  { mutex }: CacheFiles,
): Promise<Delivered | null> {
  const files = await step(
    'write',
    () => write(target.config.out, content, { force: settings.force, signal }, diagnostics),
    `${content.files.length} files`,
  );
  if (files === null) return null;
  // Only now: names of a package that was not written are not published.
  if (lock !== null && !(await keepNames(lock, published, mutex, diagnostics))) return null;
  return { kind: 'written', files };
}

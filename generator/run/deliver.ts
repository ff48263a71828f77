import { relative } from 'node:path';
import type { LockPlace } from '../config/lock-file.ts';
import type { PublishedNames } from '../config/lock.ts';
import type { CacheFiles } from '../output/cache-folder.ts';
import { areNamesKept, keepNames } from '../output/keep-names.ts';
import type { Drift, Written } from '../output/results.ts';
import { check, write, type OutputPackage } from '../output/write.ts';
import type { Job } from './job.ts';
import type { ProductPackage } from './render.ts';
import type { CheckedProduct, WrittenProduct } from './results.ts';

/** The result of a delivery. */
export type Delivered =
  | { readonly kind: 'written'; readonly files: Written; readonly products: readonly WrittenProduct[] }
  | {
      readonly kind: 'checked';
      readonly drift: readonly Drift[];
      readonly products: readonly CheckedProduct[];
    };

/** The packages of a target. */
export interface Delivery {
  /** The SDK. */
  readonly content: OutputPackage;
  readonly products: readonly ProductPackage[];
}

/**
 * Writes packages and keeps their names, or compares both with the disk. Null if that fails, which is
 * reported.
 */
export async function deliver(
  job: Job,
  delivery: Delivery,
  published: PublishedNames,
  cache: CacheFiles,
): Promise<Delivered | null> {
  const lock = job.target.lock?.isKept === true ? job.target.lock : null;
  return job.settings.check
    ? compare(job, delivery, published, lock)
    : put(job, delivery, published, lock, cache);
}

async function compare(
  { target, diagnostics, step }: Job,
  { content, products: packages }: Delivery,
  published: PublishedNames,
  lock: LockPlace | null,
): Promise<Delivered | null> {
  const { out } = target.config;
  return step('check', () => {
    const drift = check(out, content, diagnostics);
    const products = packages.flatMap(({ product, ...placed }): readonly CheckedProduct[] => {
      const found = check(placed.out, placed.content, diagnostics);
      return found === null ? [] : [{ product, out: placed.out, drift: found }];
    });
    if (drift === null || products.length < packages.length) return null;
    return { kind: 'checked', drift: [...drift, ...lockDrift(out, lock, published)], products };
  });
}

function lockDrift(out: string, lock: LockPlace | null, published: PublishedNames): readonly Drift[] {
  if (lock === null || areNamesKept(lock, published)) return [];
  return [{ path: relative(out, lock.file).replaceAll('\\', '/'), kind: 'changed' }];
}

async function put(
  { target, settings, diagnostics, step, signal }: Job,
  { content, products: packages }: Delivery,
  published: PublishedNames,
  lock: LockPlace | null,
  { mutex }: CacheFiles,
): Promise<Delivered | null> {
  const all = [{ out: target.config.out, content }, ...packages];
  const count = all.reduce((sum, each) => sum + each.content.files.length, 0);
  const written = await step(
    'write',
    () => write(all, { force: settings.force, signal }, diagnostics),
    `${count} files`,
  );
  if (written === null) return null;
  // After the write: names of a package that was not written are not published.
  if (lock !== null && !(await keepNames(lock, published, mutex, diagnostics))) return null;
  const [files = nothing, ...others] = written;
  const products = packages.flatMap(({ product, out }, index) => ({
    ...{ product, out },
    files: others[index] ?? nothing,
  }));
  return { kind: 'written', files, products };
}

const nothing: Written = { written: [], deleted: [], unchanged: 0 };

import { nothingPublished, printLock, type PublishedNames } from '../config/lock.ts';
import type { LoadedDocuments } from '../load/types.ts';
import type { CacheFiles } from '../output/cache-folder.ts';
import { hasPageFiles } from '../output/page-files.ts';
import { prettierFiles } from '../output/prettier-files.ts';
import { currentStamp, writeStamp, type Stamp } from '../output/stamp.ts';
import { generatorSignature } from '../output/version.ts';
import type { Delivered } from './deliver.ts';
import { inputsConfigured, isLocal } from './inputs.ts';
import type { Job, Target } from './job.ts';
import { foldersOf } from './products.ts';

/**
 * The stamp of the last run on this machine, if it had the same inputs and outputs as this one. Null if there
 * is work to do.
 */
export async function lastStamp(
  job: Omit<Job, 'host'>,
  published: PublishedNames,
  cache: CacheFiles,
): Promise<Stamp | null> {
  const { target, settings, step } = job;
  if (settings.bump || target.config.transform !== undefined) return null;
  if (!settings.check && !isPageWhole(target)) return null;
  return step('compare', () =>
    currentStamp(cache.stamp, () => identityOf(job, published), foldersOf(target.config)),
  );
}

/** Whether a target's page, if it has one, is complete with all files that it loads. */
function isPageWhole({ config: { products } }: Target): boolean {
  return products.docs === undefined || hasPageFiles(products.docs.out);
}

/** A run that has just ended. */
export interface EndedRun {
  readonly documents: LoadedDocuments;
  readonly delivered: Delivered;
  /** The published names after it. */
  readonly published: PublishedNames;
  readonly counts: Stamp['counts'];
  /** Start of the run, in milliseconds since 1970. */
  readonly startedAt: number;
}

/**
 * Stores the stamp of a run for {@link lastStamp}, if its package is up to date and the disk can detect all
 * changes.
 */
export async function storeStamp(job: Job, run: EndedRun, cache: CacheFiles): Promise<void> {
  const { target } = job;
  const { documents, delivered, published, counts, startedAt } = run;
  const isRight =
    delivered.kind === 'written' ||
    [delivered, ...delivered.products].every(({ drift }) => drift.length === 0);
  if (!isRight || !isLocal(target, documents)) return;
  const outs = foldersOf(target.config);
  const inputs = [...inputsConfigured(target), ...documents.watchable, ...outs.flatMap(prettierFiles)];
  await writeStamp(cache.stamp, { settings: identityOf(job, published), inputs, outs, counts, startedAt });
}

/** The inputs of a run that are not files. */
function identityOf({ target, settings }: Omit<Job, 'host'>, published: PublishedNames): readonly unknown[] {
  const names = target.lock === undefined ? nothingPublished : published;
  return [generatorSignature(), target.config, settings.strict, printLock(new Map([[target.name, names]]))];
}

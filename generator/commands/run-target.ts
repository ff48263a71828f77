import { resolve } from 'node:path';
import { nothingPublished, printLock, type PublishedNames } from '../config/lock.ts';
import { child } from '../diagnostics/origin.ts';
import { Diagnostics, type Diagnostic } from '../diagnostics/report.ts';
import { deliver, type Delivered } from '../recipe/deliver.ts';
import {
  isFatal,
  type GenerateOptions,
  type Job,
  type Target,
  type Time,
  type Workers,
} from '../recipe/job.ts';
import { publishedNames, read } from '../recipe/understand.ts';
import type { LoadedDocuments } from '../load/types.ts';
import { cacheFiles, type CacheFiles } from '../output/cache-folder.ts';
import { prettierFiles } from '../output/prettier-files.ts';
import { currentStamp, writeStamp } from '../output/stamp.ts';
import { generatorSignature } from '../output/version.ts';
import { repair } from '../output/write.ts';
import { inputsComplainedOf, inputsConfigured, isLocal } from './inputs.ts';
import { makePackage, type Counts, type MadePackage } from './make-package.ts';
import { messageOf } from '../error-message.ts';

/** What came of a target. */
export type Outcome =
  /** Nothing was written; the diagnostics say why. */
  | { readonly kind: 'failed' }
  /** Neither what the last run read nor what it wrote has changed since. */
  | { readonly kind: 'current'; readonly counts: Counts }
  | (Delivered & Pick<MadePackage, 'counts' | 'changes' | 'version'>);

export interface TargetResult {
  readonly target: string;
  /** Absolute path of the package. */
  readonly out: string;
  readonly outcome: Outcome;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute paths of the files and folders whose change would change the outcome. */
  readonly inputs: readonly string[];
}

/** Generates one package, or checks it. Whatever goes wrong is in the result, so that other targets get their turn. */
export async function runTarget(
  target: Target,
  options: GenerateOptions,
  workers: Workers,
  time: Time,
): Promise<TargetResult> {
  const diagnostics = new Diagnostics(target.config.diagnostics);
  const out = resolve(target.folder, target.config.out);
  const job = { target, out, options, diagnostics, workers, time };
  const { outcome, read } = await run(job).catch((error: unknown) => ({
    outcome: reportBug(job, error),
    read: [],
  }));
  // A document that cannot be read whole does not tell what it is made of; what is wrong with it tells where.
  const wrong = outcome.kind === 'failed' ? inputsComplainedOf(target, diagnostics) : [];
  const inputs = new Set([...inputsConfigured(target), ...read, ...wrong]);
  return { target: target.name, out, outcome, diagnostics: diagnostics.all, inputs: [...inputs].toSorted() };
}

/** What came of a run, and what it read: absolute paths. */
interface Run {
  readonly outcome: Outcome;
  readonly read: readonly string[];
}

const failed = { kind: 'failed' } as const satisfies Outcome;

/** Does as little as it can: nothing at all if the last run on this machine had read and written the same. */
async function run(job: Job): Promise<Run> {
  const { target, options, diagnostics, time, out } = job;
  // The clock of the disk, to compare with modification times; nothing that is written depends on it.
  const startedAt = Date.now();
  const cache = cacheFiles(target.folder, out);
  const published = await startingPoint(job);
  if (published === null) return { outcome: failed, read: [] };
  const settings = settingsOf(job, published);
  const mustRun = options.bump || target.config.transform !== undefined;
  const stamp = mustRun ? null : await time('compare', () => currentStamp(cache.stamp, settings, out));
  if (stamp !== null)
    return { outcome: { kind: 'current', counts: stamp.counts }, read: stamp.inputs.map(({ path }) => path) };
  job.workers.printer.warmUp();
  const documents = await read(target, diagnostics, time);
  if (documents === null) return { outcome: failed, read: [] };
  const outcome = await make(job, documents, { published, cache, startedAt }).catch((error: unknown) =>
    reportBug(job, error),
  );
  return { outcome, read: documents.watchable };
}

/** The names published so far, once the package is whole. Null if a run cannot start, which is reported. */
async function startingPoint({ target, options, diagnostics, out }: Job): Promise<PublishedNames | null> {
  const { version } = target.config.package;
  if (options.bump && version !== undefined) {
    diagnostics.report('version-fixed', child(target.origin, 'package', 'version'), { version });
    return null;
  }
  const published = await publishedNames(target, diagnostics);
  if (published === null || options.check) return published;
  return (await repair(out, diagnostics)) ? published : null;
}

interface Start {
  readonly published: PublishedNames;
  readonly cache: CacheFiles;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** Makes the package that a document comes to, and writes it or compares it. */
async function make(job: Job, documents: LoadedDocuments, start: Start): Promise<Outcome> {
  const { target, out } = job;
  const { published, cache, startedAt } = start;
  const { hashOf } = await import('../load/hash.ts');
  const spec = hashOf(documents.sources);
  const [made] = await Promise.all([
    makePackage(job, documents, published, { formatCache: cache.format, spec }),
    judge(job, documents, spec, cache),
  ]);
  if (made === null || isFatal(job)) return failed;
  const delivered = await deliver(job, made.content, made.published, cache.mutex);
  if (delivered === null) return failed;
  const { counts, changes, version } = made;
  if (isRight(delivered) && isLocal(target, documents)) {
    const inputs = [...inputsConfigured(target), ...documents.watchable, ...prettierFiles(out)];
    const settings = settingsOf(job, made.published);
    await writeStamp(cache.stamp, { settings, inputs, out, counts, startedAt });
  }
  return { ...delivered, counts, changes, version };
}

/** Nothing that is thrown is the user's fault. */
function reportBug({ target, diagnostics }: Job, error: unknown): Outcome {
  diagnostics.report('generator-bug', null, { target: target.name, reason: messageOf(error) });
  return failed;
}

/** What decides about the outcome beside files. */
function settingsOf({ target, options }: Job, published: PublishedNames): readonly unknown[] {
  const names = target.lock === undefined ? nothingPublished : published;
  return [generatorSignature(), target.config, options.strict, printLock(new Map([[target.name, names]]))];
}

/** Validates on a thread while the package is being made. */
async function judge(
  { diagnostics, workers: { findViolations } }: Job,
  documents: LoadedDocuments,
  hash: string,
  { verdicts: cacheFolder }: CacheFiles,
): Promise<void> {
  const { validate } = await import('../load/validate/validate.ts');
  await validate(documents, { findViolations, hash, cacheFolder }, diagnostics);
}

function isRight(delivered: Delivered): boolean {
  return delivered.kind === 'written' || delivered.drift.length === 0;
}

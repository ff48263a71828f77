import { resolve } from 'node:path';
import { nothingPublished, printLock, type PublishedNames } from '../config/lock.ts';
import { Diagnostics, type Diagnostic } from '../diagnostics/report.ts';
import {
  deliver,
  isFatal,
  publishedNames,
  read,
  type Delivered,
  type GenerateOptions,
  type Job,
  type Target,
  type Time,
  type Workers,
} from '../generate.ts';
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
  const inputs = new Set(inputsConfigured(target));
  const outcome = await run({ target, out, options, diagnostics, workers, time }, inputs).catch(
    (error: unknown): Outcome => {
      const reason = messageOf(error);
      diagnostics.report('generator-bug', null, { target: target.name, reason });
      return { kind: 'failed' };
    },
  );
  // A document that cannot be read whole does not tell what it is made of; what is wrong with it tells where.
  if (outcome.kind === 'failed') for (const file of inputsComplainedOf(target, diagnostics)) inputs.add(file);
  return { target: target.name, out, outcome, diagnostics: diagnostics.all, inputs: [...inputs].toSorted() };
}

/** Does as little as it can: nothing at all if the last run on this machine had read and written the same. */
async function run(job: Job, inputs: Set<string>): Promise<Outcome> {
  const { target, options, diagnostics, time, out } = job;
  // The clock of the disk, to compare with modification times; nothing that is written depends on it.
  const startedAt = Date.now();
  const cache = cacheFiles(target.folder, out);
  if (options.bump && target.config.package.version !== undefined) {
    diagnostics.report('version-fixed', null, { version: target.config.package.version });
    return { kind: 'failed' };
  }
  const published = await publishedNames(target, diagnostics);
  if (published === null || (!options.check && !(await repair(out, diagnostics)))) return { kind: 'failed' };
  const settings = settingsOf(job, published);
  const mustRun = options.bump || target.config.transform !== undefined;
  const stamp = mustRun ? null : await time('compare', () => currentStamp(cache.stamp, settings, out));
  if (stamp !== null) {
    for (const { path } of stamp.inputs) inputs.add(path);
    return { kind: 'current', counts: stamp.counts };
  }
  job.workers.printer.warmUp();
  const documents = await read(target, diagnostics, time);
  for (const file of documents?.watchable ?? []) inputs.add(file);
  if (documents === null) return { kind: 'failed' };
  const spec = judge(job, documents, cache);
  const [made] = await Promise.all([
    makePackage(job, documents, published, { formatCache: cache.format, spec }),
    spec,
  ]);
  if (made === null || isFatal(job)) return { kind: 'failed' };
  const delivered = await deliver(job, made.content, made.published, cache.mutex);
  if (delivered === null) return { kind: 'failed' };
  const { counts, changes, version } = made;
  if (isRight(delivered) && isLocal(target, documents)) {
    await writeStamp(cache.stamp, {
      settings: settingsOf(job, made.published),
      inputs: [...inputs, ...prettierFiles(out)],
      out,
      counts,
      startedAt,
    });
  }
  return { ...delivered, counts, changes, version };
}

/** What decides about the outcome beside files. */
function settingsOf({ target, options }: Job, published: PublishedNames): readonly unknown[] {
  const names = target.lock === undefined ? nothingPublished : published;
  return [generatorSignature(), target.config, options.strict, printLock(new Map([[target.name, names]]))];
}

/** Validates on a thread while the package is being made. Returns the hash of the document. */
async function judge(
  { diagnostics, workers }: Job,
  documents: LoadedDocuments,
  cache: CacheFiles,
): Promise<string> {
  const { validate } = await import('../load/validate/validate.ts');
  return validate(documents, { cacheFolder: cache.verdicts, examine: workers.examine }, diagnostics);
}

function isRight(delivered: Delivered): boolean {
  return delivered.kind === 'written' || delivered.drift.length === 0;
}

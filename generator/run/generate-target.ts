import type { PublishedNames } from '../config/lock.ts';
import type { Contract } from '../contract/types.ts';
import { child } from '../diagnostics/origin.ts';
import { messageOf } from '../error-message.ts';
import type { OperationHashes } from '../load/operation-hashes.ts';
import type { LoadedDocuments } from '../load/types.ts';
import { cacheFiles, type CacheFiles } from '../output/cache-folder.ts';
import { repair } from '../output/write.ts';
import { deliver } from './deliver.ts';
import { inputsComplainedOf, inputsConfigured } from './inputs.ts';
import { isFatal, type Job } from './job.ts';
import { lastStamp, noteRun } from './last-stamp.ts';
import { putPage } from './page.ts';
import { read, readNames } from './read.ts';
import { foldersOf } from './products.ts';
import { compareWithLast, presentVersion, renderVersion, type Rendered } from './release.ts';
import { renderProducts, type ProductPackage } from './render.ts';
import { resolve, type Resolved } from './resolve.ts';
import type { Counts, Outcome } from './results.ts';
import { surfaceOf } from './surface.ts';
import { validate } from './validate.ts';

/** What came of a run, and the absolute paths of the files whose change would change that. */
export interface Ended {
  readonly outcome: Outcome;
  readonly inputs: readonly string[];
}

/**
 * Generates one package, or checks it. Everything that goes wrong is in the outcome and the diagnostics, so that other targets
 * get their turn.
 *
 * @throws the reason of the job's signal if that is aborted
 */
export async function generateTarget(job: Job): Promise<Ended> {
  const { target, diagnostics } = job;
  const { outcome, inputs } = await run(job).catch((error: unknown) => ({
    outcome: reportBug(job, error),
    inputs: [],
  }));
  // A document that cannot be read whole does not tell its files; the diagnostics name the broken one.
  const broken = outcome.kind === 'failed' ? inputsComplainedOf(target, diagnostics) : [];
  const all = new Set([...inputsConfigured(target), ...inputs, ...broken]);
  return { outcome, inputs: [...all].toSorted() };
}

const failed = { kind: 'failed' } as const satisfies Outcome;

/** Skips all work if the last run on this machine had the same inputs and outputs. */
async function run(job: Job): Promise<Ended> {
  const { target, host } = job;
  // The clock of the disk, to compare with modification times; nothing that is written depends on it.
  const startedAt = Date.now();
  const published = await begin(job);
  if (published === null) return { outcome: failed, inputs: [] };
  const cache = cacheFiles(target.folder, target.config.out);
  const stamp = await lastStamp(job, published, cache);
  if (stamp !== null) {
    const inputs = stamp.inputs.map(({ path }) => path);
    return { outcome: { kind: 'current', counts: stamp.counts }, inputs };
  }
  host.printer.warmUp();
  const documents = await read(job);
  if (documents === null) return { outcome: failed, inputs: [] };
  const start = { documents, published, cache, startedAt };
  const outcome = await make(job, start).catch((error: unknown) => reportBug(job, error));
  return { outcome, inputs: documents.watchable };
}

/** The names published so far, once the package is whole. Null if a run cannot begin, which is reported. */
async function begin(job: Job): Promise<PublishedNames | null> {
  const { target, settings, diagnostics } = job;
  const { version } = target.config.package;
  if (settings.bump && version !== undefined) {
    diagnostics.report('version-fixed', child(target.origin, 'package', 'version'), { version });
    return null;
  }
  const published = await readNames(job);
  if (published === null || settings.check) return published;
  for (const out of foldersOf(target.config)) if (!(await repair(out, diagnostics))) return null;
  return published;
}

interface Start {
  readonly documents: LoadedDocuments;
  readonly published: PublishedNames;
  readonly cache: CacheFiles;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** Makes the packages of a document, and writes or compares them. */
async function make(job: Job, start: Start): Promise<Outcome> {
  const { documents, cache } = start;
  const { spec, operations } = await job.step('hash', () => hashesOf(documents));
  const [made] = await Promise.all([
    resolveAndRender(job, start, spec, operations),
    validate(job, documents, spec, cache),
  ]);
  if (made === null || isFatal(job)) return failed;
  if (made.kind === 'refused') return made;
  const { content, products, resolved, counts, changes, version } = made;
  const delivered = await deliver(job, { content, products }, resolved.published, cache);
  if (delivered === null) return failed;
  if (delivered.kind === 'written') await putPage(job, documents, resolved.contract);
  await noteRun(job, { ...start, delivered, published: resolved.published, counts }, cache);
  return { ...delivered, counts, changes, version };
}

/** The hash of the documents, and those of their operations. */
async function hashesOf(
  documents: LoadedDocuments,
): Promise<{ readonly spec: string; readonly operations: OperationHashes }> {
  const [{ hashOf }, { OperationHashes: Hashes }] = await Promise.all([
    import('../load/hash.ts'),
    import('../load/operation-hashes.ts'),
  ]);
  const operations = new Hashes(documents);
  return { spec: hashOf(documents.sources, operations.parts), operations };
}

type Made =
  | Extract<Outcome, { kind: 'refused' }>
  | ((Rendered & Pick<Extract<Outcome, { kind: 'written' }>, 'counts' | 'changes'>) & {
      readonly kind: 'rendered';
      readonly resolved: Resolved;
      readonly products: readonly ProductPackage[];
    });

/** The package, or why it is refused. Null if it cannot be made, which is reported. */
async function resolveAndRender(
  job: Job,
  { documents, published }: Start,
  spec: string,
  hashes: OperationHashes,
): Promise<Made | null> {
  const resolved = await resolve(documents, published, job);
  if (isFatal(job)) return null;
  const counts = countsOf(resolved.contract);
  const surface = await job.step('surface', () => surfaceOf(resolved.contract, hashes));
  const comparison = compareWithLast(job, surface);
  if (isFatal(job)) return null;
  const { changes } = comparison;
  const { check, failOn } = job.settings;
  if (failOn === 'breaking' && !check && changes?.level === 'major')
    return { kind: 'refused', counts, changes };
  const source = { resolved, surface, spec };
  const rendered = await renderVersion(job, source, comparison);
  if (rendered === null) return null;
  const version = rendered.version?.to ?? presentVersion(job, comparison);
  const products = await renderProducts(job, source, version);
  return products && { kind: 'rendered', ...rendered, products, resolved, counts, changes };
}

function countsOf({ resources, models }: Contract): Counts {
  const operations = resources.reduce((sum, { calls }) => sum + calls.length, 0);
  return { operations, models: models.length };
}

/** Nothing that is thrown is the user's fault, unless the user stopped the run. */
function reportBug({ target, diagnostics, signal }: Job, error: unknown): Outcome {
  signal?.throwIfAborted();
  diagnostics.report('generator-bug', null, { target: target.name, reason: messageOf(error) });
  return failed;
}

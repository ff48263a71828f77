import type { PublishedNames } from '../config/lock.ts';
import type { Contract } from '../contract/types.ts';
import { hashOf } from '../load/hash.ts';
import { OperationHashes } from '../load/operation-hashes.ts';
import type { LoadedDocuments } from '../load/types.ts';
import { cacheFiles, type CacheFiles } from '../output/cache-folder.ts';
import { deliver } from './deliver.ts';
import { isFatal, type Job } from './job.ts';
import { storeStamp } from './last-stamp.ts';
import { once } from './once.ts';
import { writePage } from './page.ts';
import { compareWithLast, presentVersion, renderVersion, type Rendered } from './release.ts';
import { read } from './read.ts';
import { renderProducts, type ProductPackage, type Source } from './render.ts';
import { reportBug } from './report-bug.ts';
import { resolve, type Resolved } from './resolve.ts';
import { failed, type Counts, type Ended, type Outcome } from './results.ts';
import { surfaceOf } from './surface.ts';
import { validate } from './validate.ts';

/** The inputs of a package. */
interface Start {
  readonly documents: LoadedDocuments;
  readonly published: PublishedNames;
  readonly cache: CacheFiles;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/**
 * Creates the packages of a target from its document, and writes or compares them. A run without changes does
 * not load this module.
 *
 * @param startedAt - start of the run, in milliseconds since 1970
 */
export async function make(job: Job, published: PublishedNames, startedAt: number): Promise<Ended> {
  const { target } = job;
  const work = job.host.keptFor(target.name);
  const documents = await read(job, work?.sources);
  if (documents === null) return { outcome: failed, inputs: [] };
  work?.keepSources(documents.sources);
  const cache = cacheFiles(target.folder, target.config.out);
  const ended = await makePackages(job, { documents, published, cache, startedAt }).catch(
    (error: unknown) => ({ outcome: reportBug(job, error) }),
  );
  return { ...ended, inputs: documents.watchable };
}

async function makePackages(job: Job, start: Start): Promise<Omit<Ended, 'inputs'>> {
  const { documents, cache } = start;
  let onPrinting = (): void => undefined;
  const idle = new Promise<void>((resolve) => (onPrinting = resolve));
  const ready = isDecisive(job) || !documents.standsAlone ? Promise.resolve() : idle;
  const hashes = once(async () => {
    await ready;
    return job.step('hash', () => hashesOf(documents));
  });
  const spec = async (): Promise<string> => (await hashes()).spec;
  const [made] = await Promise.all([
    resolveAndRender(job, start, { spec, onPrinting }, hashes).finally(onPrinting),
    validate(job, documents, { hash: spec, idle }, cache),
  ]);
  if (made === null || isFatal(job)) return { outcome: failed };
  if (made.kind === 'refused') return { outcome: made };
  const { content, products, resolved, counts, changes, version } = made;
  const delivered = await deliver(job, { content, products }, resolved.published, cache);
  if (delivered === null) return { outcome: failed };
  if (delivered.kind === 'written') await writePage(job, documents, resolved.contract);
  const run = { ...start, delivered, published: resolved.published, counts };
  return {
    outcome: { ...delivered, counts, changes, version },
    conclude: () => storeStamp(job, run, cache),
  };
}

/**
 * Whether the changes decide what is rendered. If not, hashes and changes are computed while this thread
 * waits for the printer.
 */
function isDecisive({ settings: { bump, failOn } }: Job): boolean {
  return bump || failOn !== null;
}

/** The hash of the documents, and those of their operations. */
interface Hashes {
  readonly spec: string;
  readonly operations: OperationHashes;
}

function hashesOf(documents: LoadedDocuments): Hashes {
  const operations = new OperationHashes(documents);
  return { spec: hashOf(documents.sources), operations };
}

type Made =
  | Extract<Outcome, { kind: 'refused' }>
  | ((Rendered & Pick<Extract<Outcome, { kind: 'written' }>, 'counts' | 'changes'>) & {
      readonly kind: 'rendered';
      readonly resolved: Resolved;
      readonly products: readonly ProductPackage[];
    });

/** The package, or the reason why it is refused. Null if generation fails, which is reported. */
async function resolveAndRender(
  job: Job,
  { documents, published }: Start,
  origin: Pick<Source, 'spec' | 'onPrinting'>,
  hashes: () => Promise<Hashes>,
): Promise<Made | null> {
  const work = job.host.keptFor(job.target.name);
  const resolved = await resolve(documents, published, job, work);
  if (isFatal(job)) return null;
  const counts = countsOf(resolved.contract);
  const lastTaken = work?.surface ?? null;
  const surface = once(async () => {
    const { operations } = await hashes();
    const taken = await job.step('surface', () =>
      surfaceOf(resolved.contract, operations, work?.surfaceParts),
    );
    work?.keepSurface(taken);
    return taken;
  });
  const comparison = compareWithLast(job, surface, lastTaken);
  if (isDecisive(job)) {
    const changes = await comparison.changes();
    if (isFatal(job)) return null;
    const { check, failOn } = job.settings;
    if (failOn === 'breaking' && !check && changes?.level === 'major')
      return { kind: 'refused', counts, changes };
  }
  const source = { ...origin, resolved, surface };
  const [rendered, changes] = await Promise.all([
    renderVersion(job, source, comparison).finally(origin.onPrinting),
    comparison.changes(),
  ]);
  if (rendered === null) return null;
  const version = rendered.version?.to ?? presentVersion(job, comparison);
  const products = await renderProducts(job, source, version);
  return products && { kind: 'rendered', ...rendered, products, resolved, counts, changes };
}

function countsOf({ resources, models }: Contract): Counts {
  const operations = resources.reduce((sum, { calls }) => sum + calls.length, 0);
  return { operations, models: models.length };
}

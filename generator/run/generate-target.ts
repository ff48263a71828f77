import type { PublishedNames } from '../config/lock.ts';
import { child } from '../diagnostics/origin.ts';
import { messageOf } from '../error-message.ts';
import { cacheFiles } from '../output/cache-folder.ts';
import { repair } from '../output/write.ts';
import { inputsWithFindings, inputsConfigured } from './inputs.ts';
import type { Job } from './job.ts';
import { read, readNames } from './read.ts';
import { foldersOf } from './products.ts';
import { failed, type Ended, type Outcome } from './results.ts';
import { endUnchanged } from './unchanged.ts';

/**
 * Generates one package, or checks it. All errors are in the outcome and the diagnostics, so that other
 * targets continue.
 *
 * @throws the reason of the job's signal if that is aborted
 */
export async function generateTarget(job: Job): Promise<Ended> {
  const { target, diagnostics } = job;
  const { outcome, inputs } = await run(job).catch((error: unknown) => ({
    outcome: reportBug(job, error),
    inputs: [],
  }));
  // A document that cannot be read does not list its files. The diagnostics name the broken one.
  const broken = outcome.kind === 'failed' ? inputsWithFindings(target, diagnostics) : [];
  const all = new Set([...inputsConfigured(target), ...inputs, ...broken]);
  return { outcome, inputs: [...all].toSorted() };
}

/** Skips all work if the last run on this machine had the same inputs and outputs. */
async function run(job: Job): Promise<Ended> {
  const { target, host } = job;
  // The clock of the disk, to compare with modification times. No output depends on it.
  const startedAt = Date.now();
  const published = await begin(job);
  if (published === null) return { outcome: failed, inputs: [] };
  const unchanged = await endUnchanged(job, published);
  if (unchanged !== null) return unchanged;
  const cache = cacheFiles(target.folder, target.config.out);
  host.printer.warmUp();
  const documents = await read(job);
  if (documents === null) return { outcome: failed, inputs: [] };
  const start = { documents, published, cache, startedAt };
  const { make } = await import('./make.ts');
  const outcome = await make(job, start).catch((error: unknown) => reportBug(job, error));
  return { outcome, inputs: documents.watchable };
}

/**
 * Completes an interrupted write and reads the published names. Null if the run cannot start, which is
 * reported.
 */
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

/** Reports a thrown error, which is a bug, unless the user stopped the run. */
function reportBug({ target, diagnostics, signal }: Job, error: unknown): Outcome {
  signal?.throwIfAborted();
  diagnostics.report('generator-bug', null, { target: target.name, reason: messageOf(error) });
  return failed;
}

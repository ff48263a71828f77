import type { PublishedNames } from '../config/lock.ts';
import { child } from '../diagnostics/origin.ts';
import { cacheFiles } from '../output/cache-folder.ts';
import { hasMadeFiles } from '../output/made-files.ts';
import { repair } from '../output/write.ts';
import { inputsWithFindings, inputsConfigured } from './inputs.ts';
import type { Job, Target } from './job.ts';
import { readNames } from './read-names.ts';
import { reportBug } from './report-bug.ts';
import { foldersOf } from './products.ts';
import { failed, type Ended } from './results.ts';
import { isSmall } from './small.ts';
import { endUnchanged } from './unchanged.ts';

/**
 * Generates one package, or checks it. All errors are in the outcome and the diagnostics, so that other
 * targets continue.
 *
 * @throws the reason of the job's signal if that is aborted
 */
export async function generateTarget(job: Job): Promise<Ended> {
  const { target, diagnostics } = job;
  const { outcome, inputs, conclude } = await run(job).catch((error: unknown): Ended => ({
    outcome: reportBug(job, error),
    inputs: [],
  }));
  // A document that cannot be read does not list its files. The diagnostics name the broken one.
  const broken = outcome.kind === 'failed' ? inputsWithFindings(target, diagnostics) : [];
  const all = new Set([...inputsConfigured(target), ...inputs, ...broken]);
  return { outcome, inputs: [...all].toSorted(), conclude };
}

/** Skips all work if the last run on this machine had the same inputs and outputs. */
async function run(job: Job): Promise<Ended> {
  // The clock of the disk, to compare with modification times. No output depends on it.
  const startedAt = Date.now();
  const published = await begin(job);
  if (published === null) return { outcome: failed, inputs: [] };
  const unchanged = await endUnchanged(job, published);
  if (unchanged !== null) return unchanged;
  if (hasManyFiles(job.target)) job.host.printer.warmUp();
  const { make } = await job.step('import', () => import('./make.ts'));
  return make(job, published, startedAt);
}

/** Whether a run prints many files. If the last run left files that can be kept, it prints few. */
function hasManyFiles(target: Target): boolean {
  return !isSmall(target) && !hasMadeFiles(cacheFiles(target.folder, target.config.out));
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
  const published = readNames(job);
  if (published === null || settings.check) return published;
  for (const out of foldersOf(target.config)) if (!(await repair(out, diagnostics))) return null;
  return published;
}

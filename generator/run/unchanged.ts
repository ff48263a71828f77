import type { PublishedNames } from '../config/lock.ts';
import { cacheFiles } from '../output/cache-folder.ts';
import type { BegunRun } from './begin-run.ts';
import { beginTarget } from './begin-target.ts';
import type { Job } from './job.ts';
import { lastStamp } from './last-stamp.ts';
import { readNames } from './read-names.ts';
import type { Ended, GenerateResult } from './results.ts';
import { runResult, type EndedTarget } from './run-result.ts';

/**
 * The result of a run in which no target has changed since the last run on this machine; null if there is work
 * to do. It loads few modules, and needs little memory.
 */
export async function unchangedRun(run: BegunRun): Promise<GenerateResult | null> {
  const ended: EndedTarget[] = [];
  for (const target of run.targets ?? []) {
    const { job, resultOf } = beginTarget(target, run.settings, {});
    const published = readNames(job);
    const end = published === null ? null : await endUnchanged(job, published);
    if (end === null) return null;
    ended.push({ result: resultOf(end.outcome), inputs: end.inputs });
  }
  return runResult(run, ended);
}

/** The end of the work on a target that has not changed since the last run on this machine; else null. */
export async function endUnchanged(job: Omit<Job, 'host'>, published: PublishedNames): Promise<Ended | null> {
  const { target } = job;
  const stamp = await lastStamp(job, published, cacheFiles(target.folder, target.config.out));
  if (stamp === null) return null;
  return {
    outcome: { kind: 'current', counts: stamp.counts },
    inputs: stamp.inputs.map(({ path }) => path),
  };
}

import { availableParallelism } from 'node:os';
import { canRunThreads, ownModule } from '../installation.ts';
import type { FormatJob } from '../print/pieces.ts';
import type { FormatOutcome } from './format-texts.ts';

/**
 * Characters from which threads pay.
 *
 * Each thread loads Prettier and warms it up again (some 0.3 s), and one thread alone keeps a second core busy with
 * compiling and collecting: measured on two cores, threads won nothing from 50 kB to 2 MB.
 */
const threshold = 400_000;

/** How many threads to format texts of so many characters on; 1 means in this one. */
export function threadsFor(characters: number, cores: number = availableParallelism()): number {
  return characters < threshold || cores <= 2
    ? 1
    : Math.min(cores - 1, Math.ceil(characters / (threshold / 2)), 8);
}

/** Formats texts on worker threads; the outcomes are in the order of the jobs. */
export async function formatOnThreads(
  jobs: readonly FormatJob[],
  threads: number,
): Promise<readonly FormatOutcome[]> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: ownModule('output/format-texts').href,
    minThreads: threads,
    maxThreads: threads,
    execArgv: loaderArguments(),
  });
  try {
    const outcomes = new Map<FormatJob, FormatOutcome>();
    await Promise.all(
      batches(jobs, threads * 4).map(async (batch) => {
        // oxlint-disable-next-line typescript/no-unsafe-assignment -- tinypool does not type what a thread returns
        const texts: readonly FormatOutcome[] = await pool.run(batch, { name: 'formatTexts' });
        texts.forEach((outcome, index) => outcomes.set(batch[index]!, outcome));
      }),
    );
    return jobs.map((job) => outcomes.get(job)!);
  } finally {
    await pool.destroy();
  }
}

/** Splits jobs into batches of about the same size: the largest first, each to the batch that is smallest then. */
export function batches(jobs: readonly FormatJob[], count: number): readonly (readonly FormatJob[])[] {
  const open = Array.from({ length: Math.min(count, jobs.length) }, () => ({
    size: 0,
    jobs: [] as FormatJob[],
  }));
  for (const job of jobs.toSorted((a, b) => b.text.length - a.text.length)) {
    const smallest = open.reduce((least, batch) => (batch.size < least.size ? batch : least));
    smallest.jobs.push(job);
    smallest.size += job.text.length;
  }
  return open.map((batch) => batch.jobs);
}

/** Run from its sources on a Node that does not strip types, a thread needs a loader that does. */
function loaderArguments(): string[] {
  return canRunThreads ? [] : ['--import', import.meta.resolve('jiti/register')];
}

import fc from 'fast-check';
import { expect } from 'vitest';
import type { EmittedFile } from '../../generator/products/kept-files.ts';
import { compileAndImport, type Case } from './compile.ts';

/**
 * `HOSTILE_RUNS=5000 npx vitest run test/hostile` looks longer. `HOSTILE_SEED` and `HOSTILE_PATH` replay a failure, and shrink
 * it to the least that fails.
 */
const { HOSTILE_RUNS = '100', HOSTILE_SEED = '20260101', HOSTILE_PATH } = process.env;
const runs = Number(HOSTILE_RUNS);
const firstSeed = Number(HOSTILE_SEED);

/** Packages compiled in one go. */
const batch = 250;

/** Cases that are looked at one after the other and compiled together. */
export interface Round {
  readonly seed: number;
  readonly runs: number;
}

export const rounds: readonly Round[] = Array.from({ length: Math.ceil(runs / batch) }, (_, index) => ({
  seed: firstSeed + index,
  runs: Math.min(batch, runs - index * batch),
}));

/** Milliseconds for a round on a busy machine. */
export const timeLimit = 120_000 + Math.min(batch, runs) * 1_000;

/** What came of a case: the files of its package, none if it was refused, and what is wrong with them. */
export interface Verdict {
  readonly files: readonly EmittedFile[];
  readonly problems: readonly string[];
}

/** Judges each case of a round, then compiles and imports all packages. A failure tells how to replay it. */
export async function checkCases<T>(
  { seed, runs: numRuns }: Round,
  cases: fc.Arbitrary<T>,
  judge: (value: T) => Promise<Verdict>,
): Promise<void> {
  const packages: Case[] = [];
  let index = 0;
  const property = fc.asyncProperty(cases, async (value) => {
    const { files, problems } = await judge(value);
    const name = `case-${index++}`;
    const isReplay = HOSTILE_PATH !== undefined && files.length > 0;
    const more = isReplay ? compileAndImport([{ name, files }]) : [];
    if (problems.length + more.length > 0) throw new Error([...problems, ...more].join('\n'));
    if (files.length > 0) packages.push({ name, files });
  });
  // What only the compiler finds takes seconds a try: the least that fails, as far as it is known by then, will do.
  const shrinking = { skipAllAfterTimeLimit: timeLimit / 2 };
  const replay = HOSTILE_PATH === undefined ? {} : { path: HOSTILE_PATH, ...shrinking };
  const outcome = await fc.check(property, { seed, numRuns, ...replay });
  if (outcome.failed) {
    const { errorInstance, counterexample, counterexamplePath } = outcome;
    expect.fail(
      report(seed, counterexamplePath, `${String(errorInstance)}\nHere: ${JSON.stringify(counterexample)}`),
    );
  }
  const [problem] = HOSTILE_PATH === undefined ? compileAndImport(packages) : [];
  if (problem !== undefined) expect.fail(report(seed, /^case-(\d+)/.exec(problem)?.[1] ?? '0', problem));
}

function report(seed: number, path: string | null, problem: string): string {
  const command = `HOSTILE_SEED=${seed} HOSTILE_PATH=${path} npx vitest run test/hostile/hostile.test.ts`;
  return `${problem}\nReplay: ${command} -t "${expect.getState().currentTestName?.replace(/ \d.*/, '')}"`;
}

import { measure, type Command, type Measured, type Usage } from './measure.ts';

/** The medians of several runs of one command. */
export interface Figures extends Usage {
  readonly runs: number;
}

/** The figures of a command, or the reason why it failed. */
export type Result = Figures | { readonly problem: string };

/** A candidate: its name, its preparation (not measured), and its command. */
export interface Candidate {
  readonly name: string;
  readonly prepare?: (run: number) => void | Promise<void>;
  command(run: number): Command;
}

/**
 * Measures candidates alternately, round by round, so that other load on the machine affects all of them.
 *
 * A candidate that fails is not run again.
 */
export async function measureInTurn(
  candidates: readonly Candidate[],
  runs: number,
): Promise<ReadonlyMap<string, Result>> {
  const usages = new Map<string, Usage[]>();
  const problems = new Map<string, string>();
  for (let run = 0; run < runs; run++) {
    for (const { name, prepare, command } of candidates) {
      if (problems.has(name)) continue;
      await prepare?.(run);
      const measured: Measured = await measure(command(run));
      if ('problem' in measured) problems.set(name, measured.problem);
      else usages.set(name, [...(usages.get(name) ?? []), measured]);
    }
  }
  return new Map(
    candidates.map(({ name }): [string, Result] => {
      const problem = problems.get(name);
      return [name, problem === undefined ? medians(usages.get(name) ?? []) : { problem }];
    }),
  );
}

/** The median. For an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function medians(usages: readonly Usage[]): Figures {
  return {
    runs: usages.length,
    wallMs: median(usages.map(({ wallMs }) => wallMs)),
    cpuMs: median(usages.map(({ cpuMs }) => cpuMs)),
    peakBytes: median(usages.map(({ peakBytes }) => peakBytes)),
  };
}

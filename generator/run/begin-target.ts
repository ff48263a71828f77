import { Diagnostics } from '../diagnostics/report.ts';
import type { Job, Settings, Target } from './job.ts';
import type { GenerateOptions } from './options.ts';
import type { Outcome, TargetResult } from './results.ts';
import { Steps } from './steps.ts';

/** The work on a target. */
export interface BegunTarget {
  readonly job: Omit<Job, 'host'>;
  /** The result of the target, with the findings and times of the job so far. */
  readonly resultOf: (outcome: Outcome) => TargetResult;
}

/** Begins the work on a target. */
export function beginTarget(
  target: Target,
  settings: Settings,
  { signal, onStep }: Pick<GenerateOptions, 'signal' | 'onStep'>,
): BegunTarget {
  const diagnostics = new Diagnostics(target.config.diagnostics);
  const steps = new Steps(target.name, signal, onStep);
  return {
    job: { target, settings, diagnostics, signal, step: steps.run },
    resultOf: (outcome) => ({
      ...{ target: target.name, out: target.config.out },
      ...outcome,
      ...{ diagnostics: diagnostics.all, milliseconds: steps.milliseconds },
    }),
  };
}

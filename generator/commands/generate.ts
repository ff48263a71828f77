import { Diagnostics } from '../diagnostics/report.ts';
import type { GenerateOptions, Target } from '../generate.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { printResult, printTimings } from './print-result.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { runTarget, type TargetResult } from './run-target.ts';
import { selectTargets, type Selection } from './select-targets.ts';
import { Stopwatch, type Timing } from './stopwatch.ts';
import { UsageError } from './usage-error.ts';

/** Arguments of `sdkwright generate`. */
export interface GenerateArguments extends Selection, GenerateOptions {
  readonly json: boolean;
  readonly timings: boolean;
  readonly watch: boolean;
}

interface Run {
  readonly result: TargetResult;
  readonly timings: readonly Timing[];
}

/** `sdkwright generate`: writes the packages, or says how they differ from what would be written. */
export async function generateCommand(args: GenerateArguments, io: Io): Promise<ExitCode> {
  if (args.watch && args.check) throw new UsageError('--watch writes and --check does not: choose one.');
  const reporter = createReporter(io, args.json);
  if (args.watch) {
    const { watchCommand } = await import('./watch.ts');
    return watchCommand(io, reporter, () => generateOnce(args, io, reporter));
  }
  return (await generateOnce(args, io, reporter)).code;
}

/** What a run came to, and what to watch for the next. */
export interface Generated {
  readonly code: ExitCode;
  readonly inputs: readonly string[];
}

async function generateOnce(args: GenerateArguments, io: Io, reporter: Reporter): Promise<Generated> {
  const diagnostics = new Diagnostics();
  const selected = await selectTargets(args, io.cwd, diagnostics);
  reporter.findings(diagnostics.all);
  if (selected === null) {
    reporter.data({ diagnostics: diagnostics.all, targets: [] });
    return { code: exit.bad, inputs: [] };
  }
  const runs: Run[] = [];
  for (const target of selected.targets) runs.push(await runAndReport(target, args, io, reporter));
  reporter.data({ diagnostics: diagnostics.all, targets: runs.map(asData) });
  const inputs = runs.flatMap(({ result }) => result.inputs);
  return {
    code: codeFor(runs),
    inputs: selected.configFile === null ? inputs : [selected.configFile, ...inputs],
  };
}

async function runAndReport(
  target: Target,
  args: GenerateArguments,
  io: Io,
  reporter: Reporter,
): Promise<Run> {
  const stopwatch = new Stopwatch((step) => reporter.progress(`${target.name}: ${step} …`));
  const result = await runTarget(target, args, (step, work) => stopwatch.time(step, work));
  const { timings } = stopwatch;
  reporter.findings(result.diagnostics);
  reporter.say(printResult(result, timings, io.cwd));
  if (args.timings) reporter.say(printTimings(timings));
  return { result, timings };
}

function asData({ result, timings }: Run): object {
  const { inputs: _inputs, outcome, ...rest } = result;
  return {
    ...rest,
    ...outcome,
    milliseconds: Object.fromEntries(timings.map(({ step, ms }) => [step, Math.round(ms)])),
  };
}

function codeFor(runs: readonly Run[]): ExitCode {
  const outcomes = runs.map(({ result }) => result.outcome);
  if (outcomes.some(({ kind }) => kind === 'failed')) return exit.bad;
  const hasDrift = outcomes.some((outcome) => outcome.kind === 'checked' && outcome.drift.length > 0);
  return hasDrift ? exit.found : exit.done;
}

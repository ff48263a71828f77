import { resolve } from 'node:path';
import { findConfig } from '../config/load-config.ts';
import { Diagnostics } from '../diagnostics/report.ts';
import type { GenerateOptions, Target, Workers } from '../recipe/job.ts';
import { createLastingWorkers, createWorkers } from './workers.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { printResult, printTimings } from './print-result.ts';
import { changesOf, isReportFile, writeReport } from './report-file.ts';
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
  /** File to write the change report to; by its extension, Markdown or JSON. */
  readonly report?: string | undefined;
  /** Answer with exit code 1 when a change breaks something. */
  readonly failOnBreaking: boolean;
}

interface Run {
  readonly result: TargetResult;
  readonly timings: readonly Timing[];
}

/** `sdkwright generate`: writes the packages, or says how they differ from what would be written. */
export async function generateCommand(args: GenerateArguments, io: Io): Promise<ExitCode> {
  checkArguments(args);
  const reporter = createReporter(io, args.json);
  const workers = args.watch ? createLastingWorkers() : createWorkers();
  if (args.watch) {
    const { watchCommand } = await import('./watch.ts');
    return watchCommand(io, reporter, () => generateOnce(args, io, reporter, workers));
  }
  return (await generateOnce(args, io, reporter, workers)).code;
}

/** @throws {UsageError} for options that do not go together */
function checkArguments({ watch, check, bump, report }: GenerateArguments): void {
  if (watch && check) throw new UsageError('--watch writes and --check does not: choose one.');
  if (bump === true && check) throw new UsageError('--bump writes and --check does not: choose one.');
  if (bump === true && watch) throw new UsageError('--bump is for one run and --watch for many: choose one.');
  if (report !== undefined && !isReportFile(report))
    throw new UsageError('--report takes a file whose name ends in .md or .json.');
}

/** What a run came to, and what to watch for the next. */
export interface Generated {
  readonly code: ExitCode;
  readonly inputs: readonly string[];
}

async function generateOnce(
  args: GenerateArguments,
  io: Io,
  reporter: Reporter,
  workers: Workers,
): Promise<Generated> {
  const diagnostics = new Diagnostics();
  const selected = await selectTargets(args, io.cwd, diagnostics);
  reporter.findings(diagnostics.all);
  if (selected === null) {
    reporter.data({ diagnostics: diagnostics.all, targets: [] });
    const file = args.config ?? (await findConfig(io.cwd));
    return { code: exit.bad, inputs: file === null ? [] : [resolve(io.cwd, file)] };
  }
  const runs: Run[] = [];
  for (const target of selected.targets) {
    runs.push(await runAndReport(target, args, io, reporter, workers));
  }
  reporter.data({ diagnostics: diagnostics.all, targets: runs.map(asData) });
  const results = runs.map(({ result }) => result);
  if (args.report !== undefined) writeReport(resolve(io.cwd, args.report), results);
  const inputs = runs.flatMap(({ result }) => result.inputs);
  return {
    code: codeFor(results, args.failOnBreaking),
    inputs: selected.configFile === null ? inputs : [selected.configFile, ...inputs],
  };
}

async function runAndReport(
  target: Target,
  args: GenerateArguments,
  io: Io,
  reporter: Reporter,
  workers: Workers,
): Promise<Run> {
  const stopwatch = new Stopwatch((step) => reporter.progress(`${target.name}: ${step} …`));
  const result = await runTarget(target, args, workers, (step, work, extent) =>
    stopwatch.time(step, work, extent),
  );
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

function codeFor(results: readonly TargetResult[], failOnBreaking: boolean): ExitCode {
  const outcomes = results.map(({ outcome }) => outcome);
  if (outcomes.some(({ kind }) => kind === 'failed')) return exit.bad;
  const hasDrift = outcomes.some((outcome) => outcome.kind === 'checked' && outcome.drift.length > 0);
  const isBroken = failOnBreaking && results.some((result) => changesOf(result)?.level === 'major');
  return hasDrift || isBroken ? exit.found : exit.done;
}

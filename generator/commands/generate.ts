import { resolve } from 'node:path';
import { generate, generateOn } from '../run/generate.ts';
import { createLastingHost } from '../run/host.ts';
import type { GenerateOptions } from '../run/options.ts';
import type { GenerateResult, TargetResult } from '../run/results.ts';
import { UsageError } from '../run/usage-error.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { printResult, printTimings } from './print-result.ts';
import { isReportFile, writeReport } from './report-file.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { ShownFindings } from './shown-findings.ts';

/** Arguments of `sdkwright generate`. */
export interface GenerateArguments extends GenerateOptions {
  readonly json: boolean;
  readonly timings: boolean;
  readonly watch: boolean;
  /** File to write the change report to; by its extension, Markdown or JSON. */
  readonly report?: string | undefined;
}

/** `sdkwright generate`: writes the packages, or says how they differ from those that would be written. */
export async function generateCommand(args: GenerateArguments, io: Io): Promise<ExitCode> {
  checkArguments(args);
  const reporter = createReporter(io, args.json);
  if (args.watch) return watch(args, io, reporter);
  const result = await generate({ ...args, ...listeners(args, io, reporter), cwd: io.cwd });
  conclude(result, args, io, reporter);
  return codeFor(result);
}

async function watch(args: GenerateArguments, io: Io, reporter: Reporter): Promise<ExitCode> {
  const { watchCommand } = await import('./watch.ts');
  const host = createLastingHost();
  const shown = new ShownFindings();
  const options = { ...args, ...listeners(args, io, reporter, shown), cwd: io.cwd };
  try {
    return await watchCommand(io, reporter, async () => {
      const result = await generateOn(host, options);
      conclude(result, args, io, reporter);
      return result.inputs;
    });
  } finally {
    await host.close();
  }
}

/** @throws {UsageError} for options that do not go together */
function checkArguments({ watch, check, bump, release, report }: GenerateArguments): void {
  if (watch && check === true) throw new UsageError('--watch writes and --check does not: choose one.');
  if (watch && (bump === true || release !== undefined))
    throw new UsageError('--bump and --release are for one run and --watch for many: choose one.');
  if (report !== undefined && !isReportFile(report))
    throw new UsageError('--report takes a file whose name ends in .md or .json.');
}

/** Shows each step as it begins, and each target as it ends. */
function listeners(
  { timings }: GenerateArguments,
  io: Io,
  reporter: Reporter,
  shown = new ShownFindings(),
): Pick<GenerateOptions, 'onStep' | 'onResult'> {
  return {
    onStep: ({ target, step, extent }) =>
      reporter.progress(`${target}: ${step}${extent === undefined ? '' : ` ${extent}`} …`),
    onResult: (result: TargetResult) => {
      reporter.findings(shown.unseen(result.target, result.diagnostics));
      reporter.say(printResult(result, io.cwd));
      if (timings) reporter.say(printTimings(result.milliseconds));
    },
  };
}

/** Tells what is not about one target alone. */
function conclude(result: GenerateResult, { report }: GenerateArguments, io: Io, reporter: Reporter): void {
  reporter.findings(result.diagnostics);
  reporter.data(result);
  if (report !== undefined && result.targets.length > 0) writeReport(resolve(io.cwd, report), result.targets);
}

function codeFor({ ok, targets }: GenerateResult): ExitCode {
  if (ok) return exit.done;
  return targets.length === 0 || targets.some(({ kind }) => kind === 'failed') ? exit.bad : exit.found;
}

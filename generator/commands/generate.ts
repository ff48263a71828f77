import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/report.ts';
import { generateAside, type PlainOptions } from '../run/generate-aside.ts';
import type { GenerateOptions } from '../run/options.ts';
import type { GenerateResult, TargetResult } from '../run/results.ts';
import { UsageError } from '../run/usage-error.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { printResult, printTimings } from './print-result.ts';
import { isReportFile, writeReport } from './report-file.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { ShownFindings } from './shown-findings.ts';

/** Arguments of `sdkwright generate`. */
export interface GenerateArguments extends PlainOptions {
  readonly json: boolean;
  readonly timings: boolean;
  readonly watch: boolean;
  /** Print all warnings, not only the three most important ones. */
  readonly verbose: boolean;
  /** File for the change report. Its extension decides between Markdown and JSON. */
  readonly report?: string | undefined;
}

/** `sdkwright generate`: writes the packages, or shows how they differ from the files on disk. */
export async function generateCommand(args: GenerateArguments, io: Io): Promise<ExitCode> {
  checkArguments(args);
  const reporter = createReporter(io, args.json);
  if (args.watch) return watch(args, io, reporter);
  const reports = new RunReports(args, io, reporter);
  const result = await generateAside({ ...args, cwd: io.cwd }, reports.listeners);
  await reports.conclude(result);
  return codeFor(result);
}

async function watch(args: GenerateArguments, io: Io, reporter: Reporter): Promise<ExitCode> {
  const [{ watchCommand }, { generateOn }, { createLastingHost }] = await Promise.all([
    import('./watch.ts'),
    import('../run/generate.ts'),
    import('../run/host.ts'),
  ]);
  const host = createLastingHost();
  const reports = new RunReports(args, io, reporter);
  const options = { ...args, ...reports.listeners, cwd: io.cwd };
  try {
    return await watchCommand(io, reporter, async () => {
      const result = await generateOn(host, options);
      await reports.conclude(result);
      return result.inputs;
    });
  } finally {
    await host.close();
  }
}

/** @throws {UsageError} for options that exclude each other */
function checkArguments({ watch, check, bump, release, report }: GenerateArguments): void {
  if (watch && check === true) throw new UsageError('--watch writes and --check does not: choose one.');
  if (watch && (bump === true || release !== undefined))
    throw new UsageError('--bump and --release are for one run and --watch for many: choose one.');
  if (report !== undefined && !isReportFile(report))
    throw new UsageError('--report takes a file whose name ends in .md or .json.');
}

/**
 * Reports runs to people and machines: each step when it starts, each target when it ends, and at the end
 * findings that concern all targets.
 */
class RunReports {
  readonly #args: GenerateArguments;
  readonly #io: Io;
  readonly #reporter: Reporter;
  readonly #shown = new ShownFindings();
  /** Reports of targets are printed one after the other, because locating findings is asynchronous. */
  #printed = Promise.resolve();

  constructor(args: GenerateArguments, io: Io, reporter: Reporter) {
    this.#args = args;
    this.#io = io;
    this.#reporter = reporter;
  }

  readonly listeners: Pick<GenerateOptions, 'onStep' | 'onResult'> = {
    onStep: ({ target, step, extent }) =>
      this.#reporter.progress(`${target}: ${step}${extent === undefined ? '' : ` ${extent}`} …`),
    onResult: (result) => {
      this.#printed = this.#printed.then(() => this.#print(result));
    },
  };

  async conclude(result: GenerateResult): Promise<void> {
    await this.#printed;
    await this.#reporter.findings(result.diagnostics);
    if (this.#args.json) this.#reporter.data(await this.#located(result));
    const { report } = this.#args;
    if (report !== undefined && result.targets.length > 0)
      writeReport(resolve(this.#io.cwd, report), result.targets);
  }

  async #print(result: TargetResult): Promise<void> {
    const unseen = this.#shown.unseen(result.target, result.diagnostics);
    const isBrief = !this.#args.verbose && result.kind !== 'failed';
    await this.#reporter.findings(unseen, isBrief ? 'brief' : 'all');
    this.#reporter.say(printResult(result, this.#io.cwd, isBrief));
    if (this.#args.timings) this.#reporter.say(printTimings(result.milliseconds));
  }

  async #located(result: GenerateResult): Promise<GenerateResult> {
    const located = async <T extends { readonly diagnostics: readonly Diagnostic[] }>(
      one: T,
    ): Promise<T> => ({
      ...one,
      diagnostics: await this.#reporter.located(one.diagnostics),
    });
    return { ...(await located(result)), targets: await Promise.all(result.targets.map(located)) };
  }
}

function codeFor({ ok, targets }: GenerateResult): ExitCode {
  if (ok) return exit.done;
  return targets.length === 0 || targets.some(({ kind }) => kind === 'failed') ? exit.bad : exit.found;
}

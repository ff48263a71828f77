import { printMarkdown, printText } from '../changes/print.ts';
import { diff } from '../run/diff.ts';
import type { DiffOptions } from '../run/options.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { createReporter } from './reporter.ts';

/** Arguments of `sdkwright diff`. */
export interface DiffArguments extends DiffOptions {
  readonly format: 'text' | 'markdown' | 'json';
  /** Exit with 1 if a change is breaking. */
  readonly failOn?: 'breaking' | undefined;
}

/** `sdkwright diff OLD NEW`: shows what a new document changes in the package. */
export async function diffCommand(args: DiffArguments, io: Io): Promise<ExitCode> {
  const { format, failOn } = args;
  const reporter = createReporter(io, format === 'json');
  const { report, diagnostics } = await diff({ ...args, cwd: io.cwd });
  reporter.data({ ...report, diagnostics: await reporter.located(diagnostics) });
  if (report === null) {
    await reporter.findings(diagnostics);
    return exit.bad;
  }
  reporter.say(format === 'markdown' ? printMarkdown(report).trimEnd() : printText(report));
  return failOn === 'breaking' && report.level === 'major' ? exit.found : exit.done;
}

import { printDiagnostics } from '../diagnostics/print.ts';
import { printNames } from '../inspect/names-table.ts';
import { printOverview } from '../inspect/print.ts';
import { inspect } from '../run/inspect.ts';
import type { InspectOptions } from '../run/options.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { createReporter } from './reporter.ts';

/** Arguments of `sdkwright inspect`. */
export interface InspectArguments extends InspectOptions {
  readonly json: boolean;
  /** Whether to show only the names of operations. */
  readonly names: boolean;
}

/** `sdkwright inspect`: describes the result for a document with its evidence. Writes nothing. */
export async function inspectCommand(args: InspectArguments, io: Io): Promise<ExitCode> {
  const reporter = createReporter(io, args.json);
  const result = await inspect({ ...args, cwd: io.cwd });
  const { targets, diagnostics } = result;
  const show = args.names ? printNames : printOverview;
  for (const target of targets) reporter.say(show(target));
  // Only this command shows findings that need no action.
  const asides = diagnostics.filter(({ severity }) => severity === 'info');
  if (asides.length > 0) reporter.say(`\n${printDiagnostics(asides, { colour: false }).trimEnd()}`);
  await reporter.findings(diagnostics);
  reporter.data({ ...result, diagnostics: await reporter.located(diagnostics) });
  return diagnostics.some(({ severity }) => severity === 'error') ? exit.bad : exit.done;
}

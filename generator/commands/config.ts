import type { Selection } from '../run/options.ts';
import type { ConfiguredTarget } from '../run/results.ts';
import { showConfig } from '../run/show-config.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import { createReporter } from './reporter.ts';

/** Arguments of `sdkwright config`. */
export interface ConfigArguments extends Selection {
  readonly json: boolean;
}

/** `sdkwright config`: shows the settings of targets, and the source of each. */
export async function configCommand(args: ConfigArguments, io: Io): Promise<ExitCode> {
  const reporter = createReporter(io, args.json);
  const result = await showConfig({ ...args, cwd: io.cwd });
  reporter.say(result.targets.map(printTarget).join('\n\n'));
  await reporter.findings(result.diagnostics);
  reporter.data({ ...result, diagnostics: await reporter.located(result.diagnostics) });
  return result.diagnostics.some(({ severity }) => severity === 'error') ? exit.bad : exit.done;
}

/** One setting per line: its source, its key and its value, as columns. */
function printTarget({ target, settings }: ConfiguredTarget): string {
  const width = Math.max(0, ...settings.map(({ key }) => key.length));
  const lines = settings.map(({ key, value, from }) => {
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return `  ${from.padEnd('document'.length)}  ${key.padEnd(width)}  ${shown}`;
  });
  return [target, ...lines].join('\n');
}

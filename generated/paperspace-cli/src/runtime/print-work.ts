import { quoted } from './curl.js';
import type { ReadyCall } from './invoke.js';
import { printResult } from './output/result.js';
import { safeLine, safeText } from './safe-text.js';
import { withSpinner } from './spinner.js';
import { flagName } from './spelling.js';
import type { Started } from './spec.js';

/**
 * Starts work, or resumes it, and prints the response or, with `--wait`, the result. If the wait ends before the work,
 * stderr says how to continue.
 */
export async function printWork(
  start: (options: object) => PromiseLike<Started>,
  ready: ReadyCall,
): Promise<void> {
  const { look, options, terminal } = ready;
  const { resume, outFile } = options;
  const started = await start(resume === undefined ? {} : { resume });
  const waits = options['wait'] !== undefined || resume !== undefined;
  const result = waits ? await waitFor(started, ready) : undefined;
  await printResult(result ?? started.body, look, outFile, terminal);
}

async function waitFor(started: Started, ready: ReadyCall): Promise<unknown> {
  const { settings, terminal } = ready;
  try {
    return await withSpinner('waiting for the work to end', terminal, async (update) => {
      const stop = started.onProgress(({ status }) => update(safeLine(`the work is ${status}`)));
      return started.wait(settings).finally(stop);
    });
  } catch (error) {
    if (!started.isDone) await terminal.stderr.write(safeText(resumeHint(ready, started.serialize())));
    throw error;
  }
}

function resumeHint({ program, words, command, input }: ReadyCall, saved: string): string {
  const { values, positional, parts, body } = input;
  const inputs = command.inputs.flatMap((spec) =>
    (values.get(spec.key) ?? []).map((text) => `--${flagName(spec, program.spelling)}=${text}`),
  );
  const all = [
    ...[program.bin, ...words, ...positional, ...inputs],
    ...parts.map(({ flag, text }) => (text === null ? `--null=${flag.slice(2)}` : `${flag}=${text}`)),
    ...(body === undefined ? [] : [`--body=${body}`]),
    ...['--resume', saved],
  ];
  return `The work continues. To wait for it again:\n  ${all.map(quoted).join(' ')}\n`;
}

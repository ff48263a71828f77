import { beginRun, type BegunRun } from './begin-run.ts';
import { beginTarget } from './begin-target.ts';
import { generateTarget } from './generate-target.ts';
import { createHost, type Host } from './host.ts';
import type { GenerateOptions } from './options.ts';
import type { GenerateResult } from './results.ts';
import { runResult, type EndedTarget } from './run-result.ts';

/**
 * Generates the packages of a configuration one after the other, or compares them with the disk.
 *
 * @param begun - the beginning of the run, if the caller has it
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 * @throws the reason of `signal` if that is aborted
 */
export async function generate(options: GenerateOptions = {}, begun?: BegunRun): Promise<GenerateResult> {
  const host = createHost();
  const close = (): void => void host.close();
  options.signal?.addEventListener('abort', close, { once: true });
  try {
    return await generateOn(host, options, begun, close);
  } finally {
    options.signal?.removeEventListener('abort', close);
    await host.close();
  }
}

/**
 * {@link generate} on a host that the caller keeps.
 *
 * @param onUsed - called when the run no longer needs the host
 */
export async function generateOn(
  host: Host,
  options: GenerateOptions,
  begun?: BegunRun,
  onUsed: () => void = () => undefined,
): Promise<GenerateResult> {
  const run = begun ?? (await beginRun(options));
  const targets = run.targets ?? [];
  const ended: EndedTarget[] = [];
  for (const target of targets) {
    const { job, resultOf } = beginTarget(target, run.settings, options);
    const { outcome, inputs, conclude } = await generateTarget({ ...job, host });
    const result = resultOf(outcome);
    ended.push({ result, inputs });
    options.onResult?.(result);
    if (target === targets.at(-1)) onUsed();
    await conclude?.();
  }
  return runResult(run, ended);
}

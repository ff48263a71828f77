import { Worker } from 'node:worker_threads';
import { canRunThreads, ownModule } from '../installation.ts';
import type { GenerateOptions } from './options.ts';
import type { GenerateResult, TargetResult } from './results.ts';
import type { StepInfo } from './steps.ts';
import { UsageError } from './usage-error.ts';

/** A message of the worker about its run. */
export type WorkerMessage =
  | { readonly kind: 'step'; readonly step: StepInfo }
  | { readonly kind: 'target'; readonly result: TargetResult }
  | { readonly kind: 'end'; readonly result: GenerateResult }
  | { readonly kind: 'usage'; readonly message: string };

/** Options that can be sent to a worker. */
export type PlainOptions = Omit<GenerateOptions, 'config' | 'signal' | 'onStep' | 'onResult'> & {
  readonly config?: string | undefined;
};

/**
 * Size of a worker's young generation in megabytes. Without a limit, V8 uses up to four times as much, which
 * makes no run faster. The main thread cannot be limited.
 */
const youngMegabytes = 24;

/** Runs `generate` in a worker, which uses less memory than the main thread would. */
export async function generateAside(
  options: PlainOptions,
  { onStep, onResult }: Pick<GenerateOptions, 'onStep' | 'onResult'>,
): Promise<GenerateResult> {
  if (!canRunThreads) {
    const { generate } = await import('./generate.ts');
    return generate({ ...options, onStep, onResult });
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(ownModule('run/thread'), {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'step') onStep?.(message.step);
      else if (message.kind === 'target') onResult?.(message.result);
      else if (message.kind === 'end') resolve(message.result);
      else reject(new UsageError(message.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('its thread ended early')));
  });
}

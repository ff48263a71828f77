import { canRunThreads, ownModule } from '../installation.ts';
import { beginRun, type BegunRun } from './begin-run.ts';
import type { GenerateOptions } from './options.ts';
import type { GenerateResult, TargetResult } from './results.ts';
import type { StepInfo } from './steps.ts';
import { isSmall } from './small.ts';
import { unchangedRun } from './unchanged.ts';

/** A message of the worker about its run. */
export type WorkerMessage =
  | { readonly kind: 'step'; readonly step: StepInfo }
  | { readonly kind: 'target'; readonly result: TargetResult }
  | { readonly kind: 'end'; readonly result: GenerateResult };

/** Options that can be sent to a worker. */
export type PlainOptions = Omit<GenerateOptions, 'config' | 'signal' | 'onStep' | 'onResult'> & {
  readonly config?: string | undefined;
};

/**
 * Size of a worker's young generation in megabytes. Without a limit, V8 uses up to four times as much, which
 * makes no run faster. The main thread cannot be limited.
 */
const youngMegabytes = 24;

/** What the worker gets. */
export interface WorkerInput {
  readonly options: PlainOptions;
  /** Null if a function in the configuration cannot be sent. */
  readonly begun: BegunRun | null;
}

/**
 * Runs `generate`, for large documents in a worker, which uses less memory than the main thread would.
 *
 * @throws {UsageError} for a target that does not exist, or options that exclude each other
 */
export async function generateAside(
  options: PlainOptions,
  listeners: Pick<GenerateOptions, 'onStep' | 'onResult'>,
): Promise<GenerateResult> {
  const begun = await beginRun(options);
  // The worker repeats what fails here, and reports it.
  const unchanged = await unchangedRun(begun).catch(() => null);
  if (unchanged !== null) {
    for (const target of unchanged.targets) listeners.onResult?.(target);
    return unchanged;
  }
  if (canRunThreads && !begun.targets?.every(isSmall))
    return inWorker({ options, begun: sendable(begun) }, listeners);
  const { generate } = await import('./generate.ts');
  return generate({ ...options, ...listeners }, begun);
}

function sendable(begun: BegunRun): BegunRun | null {
  try {
    return structuredClone(begun);
  } catch {
    return null;
  }
}

async function inWorker(
  input: WorkerInput,
  { onStep, onResult }: Pick<GenerateOptions, 'onStep' | 'onResult'>,
): Promise<GenerateResult> {
  // Few runs need it.
  const { Worker } = await import('node:worker_threads');
  return new Promise((resolve, reject) => {
    const worker = new Worker(ownModule('run/thread'), {
      workerData: input,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'step') onStep?.(message.step);
      else if (message.kind === 'target') onResult?.(message.result);
      else resolve(message.result);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('its thread ended early')));
  });
}

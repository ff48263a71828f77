/**
 * Runs a step of a run.
 *
 * @param name - for progress and timings: `format`
 * @param extent - the amount of work: `156 files`
 * @throws the reason of the run's signal if that is aborted
 */
export type Step = <T>(name: string, work: () => T | Promise<T>, extent?: string) => Promise<T>;

/** A step that starts. */
export interface StepInfo {
  readonly target: string;
  /** For example `format`. */
  readonly step: string;
  /** The amount of work, if it is known: `156 files`. */
  readonly extent?: string;
}

/** Runs steps without progress and timings. */
export const plainStep: Step = async (_name, work) => work();

/** Runs the steps of one target, and measures their time. */
export class Steps {
  readonly #target: string;
  readonly #onStep: (info: StepInfo) => void;
  readonly #signal: AbortSignal | undefined;
  readonly #milliseconds = new Map<string, number>();

  /** @param onStep - called for each step when it starts */
  constructor(target: string, signal?: AbortSignal, onStep: (info: StepInfo) => void = () => undefined) {
    this.#target = target;
    this.#signal = signal;
    this.#onStep = onStep;
  }

  /** The time of each step. No output depends on it. */
  get milliseconds(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#milliseconds].map(([step, ms]) => [step, Math.round(ms)]));
  }

  readonly run: Step = async (step, work, extent) => {
    this.#signal?.throwIfAborted();
    this.#onStep({ target: this.#target, step, ...(extent !== undefined && { extent }) });
    const start = now();
    try {
      return await work();
    } finally {
      const before = this.#milliseconds.get(step) ?? 0;
      this.#milliseconds.set(step, before + now() - start);
    }
  };
}

/** Milliseconds of a clock that never goes back. Node would have to load modules for `performance`. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

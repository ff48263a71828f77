/** How long a step took, in milliseconds. For printing only: no output depends on it. */
export interface Timing {
  readonly step: string;
  readonly ms: number;
}

/** Runs steps of a recipe and notes how long each takes. */
export class Stopwatch {
  readonly #timings: Timing[] = [];
  readonly #onStep: (step: string) => void;

  /** @param onStep is told of each step as it begins, and of its extent where that is known: `format 156 files` */
  constructor(onStep: (step: string) => void = () => undefined) {
    this.#onStep = onStep;
  }

  get timings(): readonly Timing[] {
    return this.#timings;
  }

  /** Runs one step. */
  async time<T>(step: string, work: () => T | Promise<T>, extent?: string): Promise<T> {
    this.#onStep(extent === undefined ? step : `${step} ${extent}`);
    const start = performance.now();
    try {
      return await work();
    } finally {
      this.#timings.push({ step, ms: performance.now() - start });
    }
  }
}

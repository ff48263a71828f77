import type { Clock } from '../../templates/runtime/clock.ts';

/** How a fake clock goes. */
export interface FakeClockOptions {
  /** What chance always gives. With 0, a pause before a retry is as long as it can be. */
  readonly random?: number;
  /** Milliseconds from the start. A sleep that ends before then ends at once, and the time is then as late as it would be. */
  readonly horizonMs?: number;
}

interface Sleeper {
  readonly ms: number;
  readonly due: number;
  wake(): void;
}

/** A clock on which waiting takes no time: it moves only when a test tells it to, or up to its horizon. */
export class FakeClock implements Clock {
  /** Milliseconds of each sleep that ended before the horizon, in order. */
  readonly slept: number[] = [];
  readonly #random: number;
  readonly #horizon: number;
  readonly #sleepers = new Set<Sleeper>();
  readonly #watchers = new Map<number, () => void>();
  #now = Date.UTC(2026, 0, 1);

  constructor({ random = 0, horizonMs = 0 }: FakeClockOptions = {}) {
    this.#random = random;
    this.#horizon = this.#now + horizonMs;
  }

  /** How many sleeps are going on: timers that would keep a process alive. */
  get pending(): number {
    return this.#sleepers.size;
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.#random;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw signal.reason;
    const due = this.#now + ms;
    if (due < this.#horizon) {
      this.slept.push(ms);
      this.#now = due;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const stop = (): void => {
        this.#sleepers.delete(sleeper);
        reject(signal?.reason);
      };
      const wake = (): void => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const sleeper = this.#add(ms, wake);
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  limit(ms: number, end: () => void): () => void {
    const sleeper = this.#add(ms, end);
    return () => this.#sleepers.delete(sleeper);
  }

  /** Resolves as soon as someone sleeps for so many milliseconds. */
  async asleep(ms: number): Promise<void> {
    if ([...this.#sleepers].some((sleeper) => sleeper.ms === ms)) return;
    await new Promise<void>((resolve) => void this.#watchers.set(ms, resolve));
  }

  /** Lets everything happen that is due within so many milliseconds. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#next(); next !== undefined && next.due <= end; next = this.#next()) {
      this.#wake(next);
      await settle();
    }
    this.#now = end;
    await settle();
  }

  /** Moves on from sleeper to sleeper until the work has settled, then settles as it did. */
  async run<T>(work: PromiseLike<T>): Promise<T> {
    let isSettled = false;
    const finish = (): void => {
      isSettled = true;
    };
    void work.then(finish, finish);
    for (await settle(); !isSettled; await settle()) {
      const next = this.#next();
      if (next === undefined) throw new Error('Nothing is left to wait for, and the work has not settled.');
      this.#wake(next);
    }
    return work;
  }

  #add(ms: number, wake: () => void): Sleeper {
    const sleeper: Sleeper = { ms, due: this.#now + ms, wake };
    this.#sleepers.add(sleeper);
    this.#watchers.get(ms)?.();
    return sleeper;
  }

  #next(): Sleeper | undefined {
    return [...this.#sleepers].toSorted((a, b) => a.due - b.due)[0];
  }

  #wake(sleeper: Sleeper): void {
    this.#now = Math.max(this.#now, sleeper.due);
    this.#sleepers.delete(sleeper);
    sleeper.wake();
  }
}

/** Lets pending promises, and streams between them, come to rest. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) await new Promise((resolve) => setImmediate(resolve));
}

import type { Clock } from '../../templates/runtime/clock.js';

interface Sleeper {
  readonly ms: number;
  readonly until: number;
  readonly wake: () => void;
}

/**
 * A clock on which waiting takes no time.
 *
 * A sleep that ends before the horizon ends at once, and the time is then as late as it would be; it is noted in `slept`. One
 * that ends later, such as a time limit, lasts until {@link advance} gets there.
 */
export class FakeClock implements Clock {
  /** Milliseconds of each sleep that has ended by itself, in order. */
  readonly slept: number[] = [];
  readonly #horizon: number;
  readonly #sleepers = new Set<Sleeper>();
  readonly #watchers = new Map<number, () => void>();
  #now = Date.parse('2026-01-01T00:00:00Z');

  /** @param horizonMs - Milliseconds from now; sleeps that end before then end at once. */
  constructor(horizonMs: number) {
    this.#horizon = this.#now + horizonMs;
  }

  now(): number {
    return this.#now;
  }

  /** No chance: backoff takes its longest. */
  random(): number {
    return 0;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const until = this.#now + ms;
    if (until < this.#horizon) {
      this.slept.push(ms);
      this.#now = until;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const sleeper: Sleeper = { ms, until, wake: resolve };
      this.#sleepers.add(sleeper);
      this.#watchers.get(ms)?.();
      signal?.addEventListener('abort', () => {
        this.#sleepers.delete(sleeper);
        reject(signal.reason);
      });
    });
  }

  /** Resolves as soon as someone sleeps for so many milliseconds. */
  async asleep(ms: number): Promise<void> {
    if ([...this.#sleepers].some((sleeper) => sleeper.ms === ms)) return;
    await new Promise<void>((resolve) => this.#watchers.set(ms, resolve));
  }

  /** Lets time pass, and wakes whose time has come. */
  advance(ms: number): void {
    this.#now += ms;
    for (const sleeper of this.#sleepers) {
      if (sleeper.until > this.#now) continue;
      this.#sleepers.delete(sleeper);
      sleeper.wake();
    }
  }
}

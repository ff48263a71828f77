import type { Clock } from '../../templates/runtime/clock.ts';

interface Timer {
  readonly due: number;
  fire(): void;
}

/** A clock that only moves when told to. */
export interface FakeClock extends Clock {
  /** How many sleeps are going on. */
  readonly pending: number;
  /** Lets everything happen that is due within so many milliseconds. */
  advance(ms: number): Promise<void>;
  /** Moves on from timer to timer until the work has settled, then settles as it did. */
  run<T>(work: Promise<T>): Promise<T>;
}

/** Lets pending promises, and streams between them, come to rest. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 5; round++) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * @param startMs - The time it starts at, in milliseconds since 1970.
 */
export function fakeClock(startMs = 1_700_000_000_000): FakeClock {
  let now = startMs;
  const timers = new Set<Timer>();
  const next = (): Timer | undefined => [...timers].sort((a, b) => a.due - b.due)[0];
  const fire = (timer: Timer): void => {
    now = Math.max(now, timer.due);
    timers.delete(timer);
    timer.fire();
  };
  return {
    now: () => now,
    random: () => 0,
    get pending() {
      return timers.size;
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const stop = (): void => {
          timers.delete(timer);
          reject(signal?.reason);
        };
        const fire = (): void => {
          signal?.removeEventListener('abort', stop);
          resolve();
        };
        const timer: Timer = { due: now + ms, fire };
        timers.add(timer);
        signal?.addEventListener('abort', stop, { once: true });
      }),
    async advance(ms) {
      const end = now + ms;
      await settle();
      for (let timer = next(); timer && timer.due <= end; timer = next()) {
        fire(timer);
        await settle();
      }
      now = end;
      await settle();
    },
    async run(work) {
      let settled = false;
      const finish = (): void => {
        settled = true;
      };
      void work.then(finish, finish);
      for (await settle(); !settled; await settle()) {
        const timer = next();
        if (!timer) throw new Error('Nothing is left to wait for, and the work has not settled.');
        fire(timer);
      }
      return work;
    },
  };
}

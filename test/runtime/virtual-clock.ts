import type { Clock } from '../../templates/runtime/clock.js';

/** A clock whose time passes only in {@link VirtualClock.run}, and then at once. */
export interface VirtualClock extends Clock {
  /** Lets time pass, from one sleeper's waking to the next, until the work is done. */
  run<T>(work: PromiseLike<T>): Promise<T>;
  /** How many sleepers have not woken: timers that would keep a process alive. */
  sleepers(): number;
}

interface Sleeper {
  readonly wakeAt: number;
  wake(): void;
}

/** @param random - What chance always gives. */
export function virtualClock(random = 0): VirtualClock {
  let time = Date.UTC(2030, 0, 1);
  const asleep = new Set<Sleeper>();
  const pass = (): void => {
    const next = [...asleep].sort((a, b) => a.wakeAt - b.wakeAt)[0];
    if (!next) return;
    asleep.delete(next);
    time = Math.max(time, next.wakeAt);
    next.wake();
  };
  return {
    now: () => time,
    random: () => random,
    sleepers: () => asleep.size,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const stop = (): void => {
          asleep.delete(sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          wakeAt: time + ms,
          wake() {
            signal?.removeEventListener('abort', stop);
            resolve();
          },
        };
        if (signal?.aborted) return stop();
        signal?.addEventListener('abort', stop, { once: true });
        asleep.add(sleeper);
      }),
    async run(work) {
      let settled = false;
      const watched = (async () => work)().finally(() => (settled = true));
      watched.catch(() => {});
      for (let steps = 0; !settled; steps++) {
        if (steps > 10_000) throw new Error('time passes, but the work does not end');
        await quiet();
        if (!settled) pass();
      }
      return watched;
    },
  };
}

/** Resolves when all that can happen without time passing has happened. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise<void>((resolve) => setImmediate(resolve));
}

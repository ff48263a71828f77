import { onAbort } from './on-abort.js';

/** Time and random numbers. They are injected, so that tests do not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `end` after `ms` milliseconds, for time limits. With a clock that lacks it, calls have no time limits.
   *
   * @returns A function that cancels it.
   */
  limit?(ms: number, end: () => void): () => void;
  /** At least 0, less than 1. */
  random(): number;
}

/** The longest delay of a timer, about 24 days. A longer one would fire at once. */
export const longestDelayMs: number = 2 ** 31 - 1;

/** The real clock. */
export const systemClock: Required<Clock> = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const cancel = systemClock.limit(ms, () => {
        release();
        resolve();
      });
      const release = onAbort(signal, () => {
        cancel();
        reject(signal?.reason);
      });
    }),
  limit(ms, end) {
    const timer = setTimeout(end, Math.min(ms, longestDelayMs));
    return () => clearTimeout(timer);
  },
};

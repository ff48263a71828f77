import { onAbort } from './on-abort.js';

/** Time and random numbers. They are injected, so that tests do not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts.
   *
   * @param isLimit - This is the time limit of some work, not a wait between two steps. A fake clock must not end it at once.
   */
  sleep(ms: number, signal?: AbortSignal, isLimit?: boolean): Promise<void>;
  /** At least 0, less than 1. */
  random(): number;
}

/** The longest delay of a timer, about 24 days. A longer one would fire at once. */
export const longestDelayMs: number = 2 ** 31 - 1;

/** The real clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const wake = (): void => {
        release();
        resolve();
      };
      const timer = setTimeout(wake, Math.min(ms, longestDelayMs));
      const release = onAbort(signal, () => {
        clearTimeout(timer);
        reject(signal?.reason);
      });
    }),
};

import type { Clock } from './clock.js';

/** The initial state of a test clock. */
export interface TestClockOptions {
  /** Milliseconds since 1970. Default: the time of the real clock. */
  readonly now?: number | undefined;
  /** The value of every random number. Default: 0, which makes the waits between attempts as long as possible. */
  readonly random?: number | undefined;
}

/** A clock for tests. Waits end at once. Only waits and the test advance its time. */
export interface TestClock extends Clock {
  /** Milliseconds of each wait so far, in order: between attempts of a call, and between polls. */
  readonly slept: readonly number[];
  /** Advances the time. Time limits that expire by then end their work. */
  advance(ms: number): void;
}

/**
 * Creates a clock for tests of code that uses this package: `new Paperspace({ clock: testClock() })`. A wait ends at once and
 * advances the time by its length. A time limit expires only if waits or the test advance the time beyond it.
 */
export function testClock({ now = Date.now(), random = 0 }: TestClockOptions = {}): TestClock {
  const slept: number[] = [];
  const limits = new Set<{ readonly endsAt: number; end(): void }>();
  let time = now;
  const advance = (ms: number): void => {
    time += ms;
    for (const { endsAt, end } of limits) if (endsAt <= time) end();
  };
  return {
    slept,
    advance,
    now: () => time,
    random: () => random,
    async sleep(ms, signal) {
      if (signal?.aborted) throw signal.reason;
      slept.push(ms);
      advance(ms);
    },
    limit(ms, end) {
      const limit = { endsAt: time + ms, end };
      limits.add(limit);
      return () => limits.delete(limit);
    },
  };
}

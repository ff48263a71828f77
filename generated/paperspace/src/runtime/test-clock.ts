import type { Clock } from './clock.js';

/** How a test clock starts. */
export interface TestClockOptions {
  /** Milliseconds since 1970. Default: the time of the real clock. */
  readonly now?: number | undefined;
  /** What chance always gives. Default: 0, with which waits between attempts are as long as they can be. */
  readonly random?: number | undefined;
}

/** A clock for tests: nobody waits, and time moves only by waits and by the test. */
export interface TestClock extends Clock {
  /** Milliseconds of each wait so far, in order: between attempts of a call, and between polls. */
  readonly slept: readonly number[];
  /** Moves the time on. Time limits that are over by then end their work. */
  advance(ms: number): void;
}

/**
 * Makes a clock for tests of code that uses this package: `new Paperspace({ clock: testClock() })`. A wait ends at once, and the time
 * is then as late as it would be. A time limit ends only if waits or the test move the time beyond it.
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

import { setFlagsFromString } from 'node:v8';

/** Flags, with the major versions of V8 that have them: V8 prints an error about an unknown one. */
const shortRun = [
  // V8 collects the whole heap when it has 256 MB, instead of 10, 20 and 100 MB: nearly all of it is in use
  // until the end of a run.
  { flag: '--initial-old-space-size=256', first: 11, last: 14 },
  // V8 optimizes only code that runs very often, because optimizing other code would take longer than it
  // saves, and collects garbage with fewer threads.
  { flag: '--efficiency-mode', first: 13, last: 14 },
];

const laterRuns = [{ flag: '--no-efficiency-mode', first: 13, last: 14 }];

/**
 * Prepares V8 for a process that runs for seconds. The flags apply to all threads, that of the heap only to
 * threads that start later. So the command line calls this, and the library does not.
 */
export function expectShortRun(): void {
  set(shortRun);
}

/**
 * Lets V8 optimize code as usual in a process that has run once and will run again: optimized code takes a
 * quarter off each later run.
 */
export function expectLaterRuns(): void {
  set(laterRuns);
}

function set(flags: typeof shortRun): void {
  const version = Number.parseInt(process.versions.v8, 10);
  for (const { flag, first, last } of flags)
    if (first <= version && version <= last) setFlagsFromString(flag);
}

import { setFlagsFromString } from 'node:v8';

/** The major version of V8 in Node 24. Earlier ones have no efficiency mode, and print an error about it. */
const firstEfficient = 13;

/**
 * Prepares V8 for a process that runs for seconds. It applies to threads that start later, so the command line
 * calls this, and the library does not.
 *
 * - V8 collects garbage of the whole heap when that has 256 MB, instead of 10, 20 and 100 MB: until the end
 *   of a run, nearly all of it is in use.
 * - In efficiency mode, V8 optimizes only code that runs very often, because optimizing other code would take
 *   longer than it saves, and collects garbage with fewer threads.
 */
export function expectShortRun(): void {
  setFlagsFromString('--initial-old-space-size=256');
  if (Number.parseInt(process.versions.v8, 10) >= firstEfficient) setFlagsFromString('--efficiency-mode');
}

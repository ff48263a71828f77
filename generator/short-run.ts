import { setFlagsFromString } from 'node:v8';

/** The major version of V8 in Node 24. Earlier ones do not know the flag, and print an error. */
const firstVersion = 13;

/**
 * Turns on V8's efficiency mode, which optimizes only code that runs very often, and collects garbage with
 * fewer threads. A run takes seconds: optimizing other code would take longer than it saves.
 *
 * It applies to the whole process, so the command line calls this, and the library does not.
 */
export function optimizeLess(): void {
  if (Number.parseInt(process.versions.v8, 10) >= firstVersion) setFlagsFromString('--efficiency-mode');
}

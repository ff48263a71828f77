import type { Writable } from 'node:stream';
import { supportsColour } from '../diagnostics/print.ts';

/** The environment of a command. Tests pass their own. */
export interface Io {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** Standard error, if a spinner may show progress there; null if it is not a terminal, or in CI. */
  readonly terminal: Writable | null;
  /** Whether standard error shows colours. */
  readonly hasColour: boolean;
  /** A signal that is aborted when the user stops the process, for commands that run until then. */
  untilStopped(): AbortSignal;
}

/** The environment of this process. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    hasColour: supportsColour(process.stderr, process.env),
    terminal: process.stderr.isTTY && !process.env['CI'] ? process.stderr : null,
    untilStopped: stopSignal,
  };
}

/** Ignores a closed pipe. A reader such as `head` may close it early; the run continues. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  return stop.signal;
}

/** The exit codes of the command line. */
export const exit = {
  done: 0,
  /** A check found something: drift, breaking changes, invalid templates. */
  found: 1,
  /** Bad input or usage: nothing was done. */
  bad: 2,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

import { supportsColour } from '../diagnostics/print.ts';

/** The world around a command; tests bring their own. */
export interface Io {
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** A person is watching: progress may come and go on the last line of standard error. */
  readonly isInteractive: boolean;
  /** Standard error shows colours. */
  readonly hasColour: boolean;
  /** For commands that go on until they are stopped: aborted when the user says so. Others just die. */
  untilStopped(): AbortSignal;
}

/** The world of this process. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  return {
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    hasColour: supportsColour(process.stderr, process.env),
    isInteractive: process.stderr.isTTY && !process.env['CI'],
    untilStopped: stopSignal,
  };
}

/** Whoever reads may have read enough, as `head` has; the work goes on. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  return stop.signal;
}

/** Exit codes: the whole language in which the command line reports to scripts. */
export const exit = {
  done: 0,
  /** A check found something: drift, breaking changes, faulty templates. */
  found: 1,
  /** Bad input or usage: nothing could be done. */
  bad: 2,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

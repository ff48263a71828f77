/** The arguments, environment, streams and signals of a program. Tests pass their own. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Source;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** The folder for the settings of a program; in `processTerminal`, that of the operating system. */
  configFolder(bin: string): Promise<string>;
  /** Calls the listener when the user presses Ctrl-C. Returns a function that removes the listener. */
  onInterrupt(listener: () => void): () => void;
}

/** A stream to read. */
export interface Source extends AsyncIterable<Uint8Array | string> {
  readonly isTTY: boolean;
}

/** A stream to write. */
export interface Sink {
  readonly isTTY: boolean;
  /** The width of the terminal in columns; undefined without a terminal. */
  readonly columns?: number | undefined;
  /** Resolves when the text is written, so that the program waits for a slow reader. */
  write(chunk: string | Uint8Array): Promise<void>;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { argv, env, stdin, stdout, stderr } = process;
  // The callback of `write` reports the error.
  stdout.on('error', () => {});
  return {
    argv: argv.slice(2),
    env,
    stdin: { isTTY: stdin.isTTY ?? false, [Symbol.asyncIterator]: () => stdin[Symbol.asyncIterator]() },
    stdout: sink(stdout),
    stderr: sink(stderr),
    async configFolder(bin) {
      const { default: envPaths } = await import('env-paths');
      return envPaths(bin, { suffix: '' }).config;
    },
    onInterrupt(listener) {
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  };
}

function sink(stream: NodeJS.WriteStream): Sink {
  return {
    isTTY: stream.isTTY ?? false,
    get columns() {
      return stream.columns;
    },
    write: (chunk) =>
      new Promise((resolve, reject) => {
        stream.write(chunk, (error) => {
          // oxlint-disable-next-line unicorn/no-process-exit -- nobody reads what would follow
          if (isClosedPipe(error)) process.exit(0);
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

/** Whether the reader has closed the pipe, as `head` does after some lines. */
function isClosedPipe(error: Error | null | undefined): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

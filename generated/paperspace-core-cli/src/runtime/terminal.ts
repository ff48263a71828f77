/** The world around a program: its arguments, environment, streams and signals. Tests pass one of their own. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Source;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Folder for the settings of a program; `processTerminal` takes the one of the operating system. */
  configFolder(bin: string): Promise<string>;
  /** Calls the listener when the user presses Ctrl-C. The function that it returns ends that. */
  onInterrupt(listener: () => void): () => void;
}

/** A stream to read. */
export interface Source extends AsyncIterable<Uint8Array | string> {
  readonly isTTY: boolean;
}

/** A stream to write. */
export interface Sink {
  readonly isTTY: boolean;
  /** Width of the terminal in columns; undefined where there is none. */
  readonly columns?: number | undefined;
  /** Resolves when the text is written, so that a slow reader slows the program down. */
  write(chunk: string | Uint8Array): Promise<void>;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { argv, env, stdin, stdout, stderr } = process;
  // The write that fails tells of it, see below.
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

/** Whether the reader has enough, as `head` has after some lines. */
function isClosedPipe(error: Error | null | undefined): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

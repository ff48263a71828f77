import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../templates/cli-runtime/run.ts';
import type { ProgramSpec } from '../../templates/cli-runtime/spec.ts';
import type { Terminal } from '../../templates/cli-runtime/terminal.ts';

/** What a test sets of the world around a program. */
export interface World {
  readonly env?: Terminal['env'];
  /** Whether stdout is a terminal. Default: no. */
  readonly isTTY?: boolean;
  /** What is piped in. */
  readonly piped?: string;
  /** Folder of the profiles. Default: a new one. */
  readonly folder?: string;
  /** Receives the function that presses Ctrl-C. */
  readonly onListen?: (interrupt: () => void) => void;
}

/** What a program printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program with arguments in a terminal of the test's own. */
export async function runProgram(
  program: ProgramSpec,
  argv: readonly string[],
  world: World = {},
): Promise<Ran> {
  const { env = {}, isTTY = false, piped, folder = newFolder() } = world;
  const printed = { out: '', err: '' };
  const sink = (name: 'out' | 'err', tty: boolean): Terminal['stdout'] => ({
    isTTY: tty,
    async write(chunk) {
      printed[name] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1');
    },
  });
  const code = await run(program, {
    argv,
    env,
    stdin: {
      isTTY: piped === undefined,
      async *[Symbol.asyncIterator]() {
        yield piped ?? '';
      },
    },
    stdout: sink('out', isTTY),
    stderr: sink('err', false),
    configFolder: async () => folder,
    onInterrupt(listener) {
      world.onListen?.(listener);
      return () => {};
    },
  });
  return { code, ...printed };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sdkwright-cli-'));
}

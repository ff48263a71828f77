import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Answer, Task } from './messages.ts';

/** How a task ended: with an answer, or without. */
export type Ending =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly seconds: number }
  | { readonly kind: 'crashed'; readonly reason: string; readonly seconds: number }
  | { readonly kind: 'hung'; readonly seconds: number };

export interface WorkerLimits {
  /** Seconds that one task may take. */
  readonly seconds: number;
  /** Bytes of heap before a worker is out of memory. */
  readonly heapBytes: number;
}

/** A process that does one task after another, and is replaced when it dies. */
export class Worker {
  readonly #limits: WorkerLimits;
  #process: ChildProcess | null = null;

  constructor(limits: WorkerLimits) {
    this.#limits = limits;
  }

  async run(task: Task): Promise<Ending> {
    const child = (this.#process ??= start(this.#limits));
    const from = performance.now();
    const elapsed = (): number => (performance.now() - from) / 1000;
    const stop = new AbortController();
    const errors = collect(child, stop.signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), this.#limits.seconds * 1000);
    child.send(task);
    try {
      const died = once(child, 'exit', { signal: stop.signal }).then(() => null);
      const answered = once(child, 'message', { signal: stop.signal }).then(([answer]): Answer => answer);
      const answer = await Promise.race([answered, died]);
      if (answer !== null) return { kind: 'answered', answer, seconds: elapsed() };
      this.#process = null;
      const seconds = elapsed();
      return seconds < this.#limits.seconds
        ? { kind: 'crashed', reason: lastWords(errors.join(''), child), seconds }
        : { kind: 'hung', seconds };
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
  }

  /** Ends the process, so that the next task begins in a new one. */
  retire(): void {
    this.#process?.kill();
    this.#process = null;
  }
}

function start({ heapBytes }: WorkerLimits): ChildProcess {
  return fork(new URL('./corpus-worker.js', import.meta.url), {
    execArgv: [`--max-old-space-size=${Math.floor(heapBytes / 2 ** 20)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Everything a process says on standard error until the signal. */
function collect({ stderr }: ChildProcess, signal: AbortSignal): readonly string[] {
  const chunks: string[] = [];
  const listen = (chunk: Buffer): number => chunks.push(chunk.toString());
  stderr?.on('data', listen);
  signal.addEventListener('abort', () => stderr?.off('data', listen));
  return chunks;
}

function lastWords(text: string, { exitCode, signalCode }: ChildProcess): string {
  const lines = text.split('\n').map((line) => line.trim());
  const error = lines.find((line) => /error/i.test(line)) ?? lines.find((line) => line !== '');
  return error ?? `ended by ${signalCode ?? `exit code ${exitCode}`}`;
}

import { watch, type FSWatcher } from 'chokidar';
import { lastModified } from '../output/hash-path.ts';
import type { Generated } from './generate.ts';
import { exit, type ExitCode, type Io } from './io.ts';
import type { Reporter } from './reporter.ts';
import { UsageError } from './usage-error.ts';

/** Milliseconds without another change after which a change counts: editors write in several steps. */
const quiet = 50;

/**
 * Generates, and again whenever something it read changes, until the signal says stop. A run that fails is told and waited
 * out: the next change gets its chance.
 */
export async function watchCommand(
  io: Io,
  reporter: Reporter,
  generate: () => Promise<Generated>,
): Promise<ExitCode> {
  const signal = io.untilStopped();
  // The clock of the disk, to compare with modification times.
  const startedAt = Date.now();
  const first = await generate();
  if (first.inputs.length === 0) throw new UsageError('There is nothing to watch: no document is named.');
  const watcher = watch([...first.inputs], {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: quiet, pollInterval: 10 },
  });
  const changes = new Changes();
  watcher.on('all', () => changes.tell());
  watcher.on('error', (error) =>
    reporter.complain(`Watching failed: ${error instanceof Error ? error.message : String(error)}`),
  );
  signal.addEventListener('abort', () => changes.tell(), { once: true });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  reporter.say('Watching for changes.');
  // What changed before anybody watched counts too.
  if (first.inputs.some((path) => (lastModified(path) ?? 0) > startedAt)) changes.tell();
  while (!signal.aborted) {
    await changes.next();
    if (!signal.aborted) follow(watcher, await attempt(generate, reporter));
  }
  await watcher.close();
  return exit.done;
}

/** A configuration in the middle of an edit may be anything. */
async function attempt(generate: () => Promise<Generated>, reporter: Reporter): Promise<readonly string[]> {
  try {
    return (await generate()).inputs;
  } catch (error) {
    reporter.complain(error instanceof Error ? error.message : String(error));
    return [];
  }
}

/** What was watched stays watched, as it may come back; what is new comes to it. */
function follow(watcher: FSWatcher, inputs: readonly string[]): void {
  watcher.add([...inputs]);
}

/** Changes that were told and not yet waited for count as one. */
class Changes {
  #isPending = false;
  #wake: (() => void) | null = null;

  tell(): void {
    this.#isPending = true;
    this.#wake?.();
  }

  async next(): Promise<void> {
    if (!this.#isPending) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#isPending = false;
    this.#wake = null;
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { relative } from 'node:path';
import { watch } from 'chokidar';
import { exit, type ExitCode, type Io } from './io.ts';
import type { Reporter } from './reporter.ts';
import { ModificationTimes } from './modification-times.ts';
import { UsageError } from '../run/usage-error.ts';
import { messageOf } from '../error-message.ts';
import { expectLaterRuns } from '../short-run.ts';

/** Milliseconds without another change until a run starts. Editors write in several steps, which follow at once. */
const debounceMs = 25;

/** Milliseconds between checks without events. Network file systems send none, and others miss some. */
const pollMs = 1000;

/**
 * Generates, and again when an input changes, until the signal is aborted. A failed run is reported; the next
 * change starts another run.
 *
 * @param generate - returns the absolute paths of its inputs
 */
export async function watchCommand(
  io: Io,
  reporter: Reporter,
  generate: () => Promise<readonly string[]>,
): Promise<ExitCode> {
  const signal = io.untilStopped();
  const inputs = new ModificationTimes();
  const first = await inputs.during(generate);
  if (first.length === 0) throw new UsageError('There is nothing to watch: no document is named.');
  expectLaterRuns();
  const wakeup = new Wakeup();
  const watcher = watch([...first], { ignoreInitial: true });
  watcher.on('all', () => wakeup.ring());
  watcher.on('error', (error) => reporter.fail(`Watching failed: ${messageOf(error)}`));
  signal.addEventListener('abort', () => wakeup.ring(), { once: true });
  reporter.say('Watching for changes.');
  while (!signal.aborted) {
    const changed = inputs.changed();
    if (changed.length === 0) await wakeup.rung(pollMs);
    else if (await inputs.haveSettled(() => sleep(debounceMs))) {
      reporter.say(`Changed: ${changed.map((path) => relative(io.cwd, path)).join(', ')}`);
      watcher.add([...(await inputs.during(() => attempt(generate, reporter)))]);
    }
  }
  await watcher.close();
  return exit.done;
}

/** Catches all errors: a configuration that is being edited may throw anything. */
async function attempt(
  generate: () => Promise<readonly string[]>,
  reporter: Reporter,
): Promise<readonly string[]> {
  try {
    return await generate();
  } catch (error) {
    reporter.fail(messageOf(error));
    return [];
  }
}

/** Wakes the code that waits for it. If no code waits, the next wait ends at once. */
class Wakeup {
  #isRung = false;
  #wake: () => void = () => undefined;

  ring(): void {
    this.#isRung = true;
    this.#wake();
  }

  /** @param pollMs - milliseconds until it wakes without an event */
  async rung(pollMs: number): Promise<void> {
    if (!this.#isRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#isRung = false;
  }
}

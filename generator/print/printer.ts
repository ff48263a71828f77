import { canRunThreads, ownModule } from '../installation.ts';
import { LruCache } from '../lru-cache.ts';
import { Thread } from '../thread.ts';
import type { PrintedFile, PrintFiles, PrintJob, PrintSetup } from './job.ts';

/** Makes files. */
export interface Printer {
  /** Begins to load what that takes, while other work continues. */
  warmUp(): void;
  /** Makes files of the package that the setup describes. */
  print(setup: PrintSetup, job: PrintJob): Promise<readonly PrintedFile[]>;
  /** Ends its worker. */
  close(): Promise<void>;
}

/** What the worker is asked. */
export interface PrintQuestion {
  /** Null if it is that of the question before. */
  readonly setup: PrintSetup | null;
  readonly job: PrintJob;
}

/**
 * A printer with a worker of its own, which starts when it is first needed.
 *
 * Run from its sources on a Node that does not strip types, it works in this thread, since a worker could not load it.
 */
export function createPrinter(): Printer {
  if (!canRunThreads) return printerHere;
  let worker: Thread<PrintQuestion, readonly PrintedFile[]> | null = null;
  let sent: PrintSetup | null = null;
  const started = () => (worker ??= new Thread(ownModule('print/thread')));
  return {
    warmUp: () => void started(),
    print(setup, job) {
      const question = { setup: setup === sent ? null : setup, job };
      sent = setup;
      return started()
        .call(question)
        .catch((error: unknown) => {
          // The next run gets another worker.
          worker = sent = null;
          throw error;
        });
    },
    close: async () => worker?.end(),
  };
}

const here = new WeakMap<PrintSetup, Promise<PrintFiles>>();

/** A printer in this thread. */
export const printerHere: Printer = {
  warmUp: () => undefined,
  async print(setup, job) {
    const known = here.get(setup);
    const printer = known ?? import('./file-printer.ts').then(({ filePrinter }) => filePrinter(setup));
    if (known === undefined) here.set(setup, printer);
    return (await printer)(job);
  },
  close: async () => undefined,
};

/** Packages whose files are remembered: an SDK, its products, and those of another target. */
const mostSetups = 6;

/**
 * A printer that remembers what it has made of the same content with the same templates.
 *
 * @param most - how many jobs to remember at most
 */
export function withMemory(printer: Printer, most: number): Printer {
  const setups = new WeakMap<PrintSetup, string>();
  const madeBy = new LruCache<LruCache<readonly PrintedFile[]>>(mostSetups);
  return {
    ...printer,
    async print(setup, job) {
      // What only Prettier can tell may be another response each time: a team's configuration is code.
      if (job.files.some(({ style }) => style === null)) return printer.print(setup, job);
      const text = setups.get(setup) ?? JSON.stringify(setup);
      setups.set(setup, text);
      const made = madeBy.get(text) ?? new LruCache<readonly PrintedFile[]>(most);
      madeBy.set(text, made);
      const key = JSON.stringify(job);
      const files = made.get(key) ?? (await printer.print(setup, job));
      made.set(key, files);
      return files;
    },
  };
}

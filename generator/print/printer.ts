import { canRunThreads, ownModule } from '../installation.ts';
import { Thread } from '../thread.ts';
import type { PrintedFile, PrintFiles, PrintJob, PrintSetup } from './job.ts';

/** Creates files. */
export interface Printer {
  /** Starts to load the modules that it needs, while other work continues. */
  warmUp(): void;
  /** Creates files of the package that the setup describes. */
  print(setup: PrintSetup, job: PrintJob): Promise<readonly PrintedFile[]>;
  /** Ends its worker. */
  close(): Promise<void>;
}

/** A request to the worker. */
export interface PrintRequest {
  /** Null if it is that of the request before. */
  readonly setup: PrintSetup | null;
  readonly job: PrintJob;
}

/**
 * Creates a printer with its own worker, which starts on the first use.
 *
 * A Node that does not strip types cannot load the sources in a worker. There, it prints in this thread.
 */
export function createPrinter(): Printer {
  if (!canRunThreads) return localPrinter;
  let worker: Thread<PrintRequest, readonly PrintedFile[]> | null = null;
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
          // The next run gets a new worker.
          worker = sent = null;
          throw error;
        });
    },
    close: async () => worker?.end(),
  };
}

const here = new WeakMap<PrintSetup, Promise<PrintFiles>>();

/** A printer in this thread. */
export const localPrinter: Printer = {
  warmUp: () => undefined,
  async print(setup, job) {
    const known = here.get(setup);
    const printer = known ?? import('./file-printer.ts').then(({ filePrinter }) => filePrinter(setup));
    if (known === undefined) here.set(setup, printer);
    return (await printer)(job);
  },
  close: async () => undefined,
};

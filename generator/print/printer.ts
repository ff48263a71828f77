import { canRunThreads, ownModule } from '../installation.ts';
import { fewAtATime, Thread } from '../thread.ts';
import type { PrintedFile, PrintFiles, PrintJob, PrintSetup } from './job.ts';

/** Creates files. */
export interface Printer {
  /** Starts to load the modules that it needs, while other work continues. */
  warmUp(): void;
  /** Creates files of the package that the setup describes. */
  print(setup: PrintSetup, job: PrintJob): Promise<readonly PrintedFile[]>;
  /** Ends its worker. After that, it prints nothing. */
  close(): Promise<void>;
}

/** A request to the worker. */
export interface PrintRequest {
  /** Null if it is that of the request before. */
  readonly setup: PrintSetup | null;
  readonly job: PrintJob;
}

/** The worker of a printer. */
export type PrintThread = Pick<Thread<PrintRequest, readonly PrintedFile[]>, 'call' | 'end'>;

/** A Node that does not strip types cannot load the sources in a worker. */
const startThread = canRunThreads ? (): PrintThread => new Thread(ownModule('print/thread')) : null;

/** Jobs of a package that this thread prints in less processor time than a worker, which first has to start. */
const mostHere = 200;

/**
 * Creates a printer with its own worker. Unless {@link Printer.warmUp} starts it, the worker starts when a
 * package has many jobs. Until then, this thread prints.
 *
 * @param start - starts the worker; null prints everything in this thread
 */
export function createPrinter(start: (() => PrintThread) | null = startThread): Printer {
  if (start === null) return localPrinter;
  let worker: PrintThread | null = null;
  let sent: PrintSetup | null = null;
  let isClosed = false;
  const jobs = new WeakMap<PrintSetup, number>();
  const started = () => (worker ??= start());
  const isForHere = (setup: PrintSetup): boolean => {
    const number = (jobs.get(setup) ?? 0) + 1;
    jobs.set(setup, number);
    return number <= mostHere;
  };
  return {
    warmUp() {
      if (!isClosed) started();
    },
    async print(setup, job) {
      // Work of a stopped run may continue for a moment. It must not start another worker.
      if (isClosed) throw new Error('the printer was closed');
      if (worker === null && isForHere(setup)) return localPrinter.print(setup, job);
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
    async close() {
      isClosed = true;
      await worker?.end();
    },
  };
}

const here = new WeakMap<PrintSetup, Promise<PrintFiles>>();

/** A printer in this thread. */
export const localPrinter: Printer = {
  warmUp: () => undefined,
  async print(setup, job) {
    const known = here.get(setup);
    const printer =
      known ?? import('./file-printer.ts').then(({ filePrinter }) => fewAtATime(filePrinter(setup)));
    if (known === undefined) here.set(setup, printer);
    return (await printer)(job);
  },
  close: async () => undefined,
};

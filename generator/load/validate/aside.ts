import { canRunThreads, ownModule } from '../../installation.ts';
import { Thread } from '../../thread.ts';
import type { JsonFile, Verdict } from './violations.ts';

/**
 * Checks a document against the schema of its version. The root is the first of its files.
 *
 * It rejects if its worker fails.
 */
export type FindViolations = (files: readonly JsonFile[]) => Promise<Verdict>;

/** Finds violations. */
export interface Validator {
  readonly findViolations: FindViolations;
  /** Ends its worker. */
  close(): Promise<void>;
}

/**
 * Creates a validator that runs in a worker, which starts on the first call: validation takes seconds for
 * large documents.
 *
 * A Node that does not strip types cannot load the sources in a worker. There, validation runs in this
 * thread.
 */
export function createValidator(): Validator {
  if (!canRunThreads) return { findViolations: findHere, close: async () => undefined };
  let thread: Thread<readonly JsonFile[], Verdict> | null = null;
  return {
    findViolations: (files) => {
      thread ??= new Thread(ownModule('load/validate/thread'));
      return thread.call(files).catch((error: unknown) => {
        // The next document gets a new worker.
        thread = null;
        throw error;
      });
    },
    close: async () => {
      const ended = thread;
      thread = null;
      await ended?.end();
    },
  };
}

/** A validator that ends its worker after each verdict, which frees the memory of the document. */
export function endingEarly(validator: Validator): Validator {
  return {
    ...validator,
    async findViolations(files) {
      const verdict = await validator.findViolations(files);
      await validator.close();
      return verdict;
    },
  };
}

async function findHere(files: readonly JsonFile[]): Promise<Verdict> {
  const { findViolations } = await import('./violations.ts');
  return findViolations(files);
}

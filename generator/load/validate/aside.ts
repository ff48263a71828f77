import { canRunThreads, ownModule } from '../../installation.ts';
import { Thread } from '../../thread.ts';
import type { JsonFile, Verdict } from './violations.ts';

/**
 * Checks a document against the schema of its version. The root comes first among its files.
 *
 * It rejects if its thread breaks.
 */
export type FindViolations = (files: readonly JsonFile[]) => Promise<Verdict>;

/** Finds violations. */
export interface Validator {
  readonly findViolations: FindViolations;
  /** Ends its thread. */
  close(): Promise<void>;
}

/**
 * Has violations found on a thread of its own, which is started when it is first needed: it takes seconds on large documents.
 *
 * Run from its sources on a Node that does not strip types, it stays on this thread, since no other could load it.
 */
export function createValidator(): Validator {
  if (!canRunThreads) return { findViolations: findHere, close: async () => undefined };
  let thread: Thread<readonly JsonFile[], Verdict> | null = null;
  return {
    findViolations: (files) => {
      thread ??= new Thread(ownModule('load/validate/thread'));
      return thread.call(files).catch((error: unknown) => {
        // The next document gets another thread.
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

/** A validator that ends its thread with each verdict, and so gives back the memory that the document took. */
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

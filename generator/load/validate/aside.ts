import { messageOf } from '../../error-message.ts';
import { canRunThreads, ownModule } from '../../installation.ts';
import { Thread } from '../../thread.ts';
import type { JsonFile, Verdict } from './violations.ts';

/** Checks a document against the schema of its version. The root comes first among its files. */
export type FindViolations = (files: readonly JsonFile[]) => Promise<Verdict>;

/**
 * Has violations found on a thread of its own, which is started when it is first needed: it takes seconds on large documents.
 *
 * Run from its sources on a Node that does not strip types, it stays on this thread, since no other could load it.
 */
export function createValidator(): FindViolations {
  if (!canRunThreads) return findHere;
  let thread: Thread<readonly JsonFile[], Verdict> | null = null;
  return (files) => {
    thread ??= new Thread(ownModule('load/validate/thread'));
    return thread.ask(files).catch((error: unknown) => {
      thread = null;
      return { violations: [], unfinished: messageOf(error) };
    });
  };
}

async function findHere(files: readonly JsonFile[]): Promise<Verdict> {
  const { findViolations } = await import('./violations.ts');
  return findViolations(files);
}

import { canRunThreads, ownModule } from '../../installation.ts';
import { Thread } from '../../thread.ts';
import type { FileText, Verdict } from './violations.ts';
import { messageOf } from '../../error-message.ts';

/** Checks a document against the schema of its version. The root comes first among its files. */
export type FindViolations = (files: readonly FileText[]) => Promise<Verdict>;

/**
 * Has violations found on a thread of its own, which is started when it is first needed: it takes seconds on large documents.
 *
 * Run from its sources on a Node that does not strip types, it stays on this thread, since no other could load it.
 */
export function createValidator(): FindViolations {
  if (!canRunThreads) return findHere;
  let thread: Thread<readonly FileText[], Verdict> | null = null;
  return (files) => {
    thread ??= new Thread(ownModule('load/validate/thread'));
    return thread.ask(files).catch((error: unknown) => {
      thread = null;
      return { violations: [], unfinished: messageOf(error) };
    });
  };
}

async function findHere(files: readonly FileText[]): Promise<Verdict> {
  const { findViolations } = await import('./violations.ts');
  return findViolations(files);
}

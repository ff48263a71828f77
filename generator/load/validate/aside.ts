import { messageOf } from '../../error-message.ts';
import { canRunThreads, ownModule } from '../../installation.ts';
import { Thread } from '../../thread.ts';
import type { Document, Examination } from './examine.ts';

/** Takes the hash of a document and checks it against the schema of its version. */
export type Examine = (document: Document) => Promise<Examination>;

/**
 * Has documents examined on a thread of its own, which is started when it is first needed: it takes seconds on large ones.
 *
 * Run from its sources on a Node that does not strip types, it stays on this thread, since no other could load it.
 */
export function createExaminer(): Examine {
  if (!canRunThreads) return examineHere;
  let thread: Thread<Document, Examination> | null = null;
  return (document) => {
    thread ??= new Thread(ownModule('load/validate/thread'));
    return thread.ask(document).catch((error: unknown) => {
      thread = null;
      return unexamined(document, messageOf(error));
    });
  };
}

async function examineHere(document: Document): Promise<Examination> {
  const { examine } = await import('./examine.ts');
  return examine(document);
}

/** What remains to be said where the thread has died: of too little memory, say. */
async function unexamined({ files }: Document, reason: string): Promise<Examination> {
  const [{ hashOf }, { parsedFile }] = await Promise.all([import('../hash.ts'), import('./examine.ts')]);
  return { hash: hashOf(files.map(parsedFile)), verdict: { violations: [], unfinished: reason } };
}

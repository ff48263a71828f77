import { parentPort, Worker, workerData } from 'node:worker_threads';
import { canRunThreads, ownModule } from '../../installation.ts';
import { findViolations, type FileText, type Verdict } from './violations.ts';

/** Marks a thread as started from here, since other libraries start threads too. */
const task = 'sdkwright:validate';

/**
 * Runs {@link findViolations} on a thread of its own: it takes seconds on large documents.
 *
 * Run from its sources on a Node that does not strip types, it stays on this thread, since no other could load it.
 */
export function findViolationsAside(files: readonly FileText[]): Promise<Verdict> {
  if (!canRunThreads) return findViolations(files);
  const worker = new Worker(ownModule('load/validate/thread'), { workerData: { task, files } });
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ violations: [], unfinished: error.message }));
    worker.once('exit', () => resolve({ violations: [], unfinished: 'its thread ended early' }));
  });
}

if (parentPort !== null && workerData?.task === task)
  parentPort.postMessage(await findViolations(workerData.files));

import { messageOf } from '../error-message.ts';
import type { Job } from './job.ts';
import { failed, type Outcome } from './results.ts';

/**
 * Reports a thrown error, which is a bug, unless the user stopped the run.
 *
 * @throws the reason of the job's signal if that is aborted
 */
export function reportBug({ target, diagnostics, signal }: Job, error: unknown): Outcome {
  signal?.throwIfAborted();
  diagnostics.report('generator-bug', null, { target: target.name, reason: messageOf(error) });
  return failed;
}

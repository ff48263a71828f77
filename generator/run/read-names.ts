import { readPublishedNames } from '../config/lock-file.ts';
import { nothingPublished, type PublishedNames } from '../config/lock.ts';
import type { Task } from './job.ts';

/** The published names of a target. Null if they cannot be read, which is reported. */
export function readNames({
  target,
  diagnostics,
}: Pick<Task, 'target' | 'diagnostics'>): PublishedNames | null {
  const { lock, folder } = target;
  return lock === undefined ? nothingPublished : readPublishedNames(lock, folder, diagnostics);
}

import { load } from '../load/load.ts';
import type { LoadedDocuments, LoadRequest } from '../load/types.ts';
import type { Task } from './job.ts';

/**
 * A target's document with all its files. Null if it cannot be read, which is reported.
 *
 * @param last - the files that the last run of this process read
 */
export async function read(
  { target, diagnostics, step, signal }: Task,
  last?: LoadRequest['last'],
): Promise<LoadedDocuments | null> {
  return step('load', () => load({ ...target.config, cwd: target.folder, signal, last }, diagnostics));
}

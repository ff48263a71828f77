import { load } from '../load/load.ts';
import type { LoadedDocuments } from '../load/types.ts';
import type { Task } from './job.ts';

/** A target's document with all its files. Null if it cannot be read, which is reported. */
export async function read({ target, diagnostics, step, signal }: Task): Promise<LoadedDocuments | null> {
  return step('load', () => load({ ...target.config, cwd: target.folder, signal }, diagnostics));
}

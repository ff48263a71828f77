import { readPublishedNames } from '../config/lock-file.ts';
import { nothingPublished, type PublishedNames } from '../config/lock.ts';
import type { LoadedDocuments } from '../load/types.ts';
import type { Task } from './job.ts';

/** The published names of a target. Null if they cannot be read, which is reported. */
export async function readNames({ target, diagnostics }: Task): Promise<PublishedNames | null> {
  const { lock, folder } = target;
  return lock === undefined ? nothingPublished : readPublishedNames(lock, folder, diagnostics);
}

/** A target's document with all its files. Null if it cannot be read, which is reported. */
export async function read({ target, diagnostics, step, signal }: Task): Promise<LoadedDocuments | null> {
  return step('load', async () => {
    const { load } = await import('../load/load.ts');
    return load({ ...target.config, cwd: target.folder, signal }, diagnostics);
  });
}

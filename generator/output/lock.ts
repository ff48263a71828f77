import { setTimeout } from 'node:timers/promises';
import type { Diagnostics } from '../diagnostics/report.ts';
import { isSystemError } from './disk.ts';

/** Milliseconds after which the lock of a run that died counts for nothing. */
const stale = 5_000;

/** Long enough to outlast a stale lock. */
const tries = 80;
const pauseMs = 150;

/**
 * Runs `work` while no other run writes what is at `out`.
 *
 * @param mutex path of the lock, which is there as long as one run has it; its folder must exist
 * @returns what `work` does; null if another run keeps the lock for more than some seconds, which is reported.
 */
export async function withLock<T>(
  out: string,
  mutex: string,
  diagnostics: Diagnostics,
  work: () => T | Promise<T>,
): Promise<T | null> {
  const release = await acquire(mutex);
  if (release === null) {
    diagnostics.report('output-locked', null, { out });
    return null;
  }
  try {
    return await work();
  } finally {
    // A lock that was taken from us, because this machine slept meanwhile, is gone already.
    await release().catch(() => undefined);
  }
}

async function acquire(mutex: string): Promise<(() => Promise<void>) | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const release = await tryToAcquire(mutex);
    if (release !== null) return release;
    await setTimeout(pauseMs);
  }
  return null;
}

/** Null if another run has the lock. All else, such as a folder that cannot be written, is thrown at once: waiting would not help. */
async function tryToAcquire(mutex: string): Promise<(() => Promise<void>) | null> {
  const { default: lockfile } = await import('proper-lockfile');
  try {
    return await lockfile.lock(mutex, {
      lockfilePath: mutex,
      realpath: false,
      stale,
      // Nothing can be told to the work, and its journal makes up for being overtaken.
      onCompromised: () => undefined,
    });
  } catch (error) {
    if (isSystemError(error) && error.code === 'ELOCKED') return null;
    throw error;
  }
}

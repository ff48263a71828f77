import { setTimeout } from 'node:timers/promises';
import type { Diagnostics } from '../diagnostics/report.ts';
import { isSystemError } from './disk.ts';

/** Milliseconds after which the lock of a run that died expires. */
const stale = 5_000;

/** Enough attempts to outlast an expired lock. */
const tries = 80;
const pauseMs = 150;

/**
 * Runs `work` while no other run writes to `out`.
 *
 * @param mutex - path of the lock, which exists while a run has it; its folder must exist
 * @returns the result of `work`; null if another run keeps the lock for several seconds, which is reported
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
    // A lock that expired while this machine slept no longer exists.
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

/**
 * Null if another run has the lock. Throws other errors at once, such as a folder that cannot be written:
 * waiting would not help.
 */
async function tryToAcquire(mutex: string): Promise<(() => Promise<void>) | null> {
  const { default: lockfile } = await import('proper-lockfile');
  try {
    return await lockfile.lock(mutex, {
      lockfilePath: mutex,
      realpath: false,
      stale,
      // The work cannot be stopped, and its journal completes it if another run interferes.
      onCompromised: () => undefined,
    });
  } catch (error) {
    if (isSystemError(error) && error.code === 'ELOCKED') return null;
    throw error;
  }
}

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from './disk.ts';
import { writeAtomic } from './write-atomic.ts';

/** Stores a value as JSON in the cache. If that fails, the next run only takes longer. */
export async function storeInCache(file: string, value: unknown): Promise<void> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    await writeAtomic(file, JSON.stringify(value), { fsync: false });
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

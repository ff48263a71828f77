import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from './disk.ts';

/** Stores a value as JSON in the cache. If that fails, the next run only takes longer. */
export async function storeInCache(file: string, value: unknown): Promise<void> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(file, JSON.stringify(value), { fsync: false });
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

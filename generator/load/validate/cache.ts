import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import type { Verdict } from './violations.ts';

const verdictSchema = v.object({
  violations: v.array(v.object({ pointer: v.string(), reason: v.string() })),
  unfinished: v.nullable(v.string()),
});

/**
 * The cached verdict for a document with that hash; null if there is none, or if it cannot be read.
 *
 * Reads synchronously: an asynchronous read would delay the start of validation until all other work is done.
 */
export function readVerdict(folder: string, hash: string): Verdict | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(fileOf(folder, hash), 'utf8'));
    return v.parse(verdictSchema, parsed);
  } catch {
    return null;
  }
}

/** Caches a verdict. If the cache cannot be written, the next run only takes longer. */
export async function keepVerdict(folder: string, hash: string, verdict: Verdict): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFileAtomic(fileOf(folder, hash), JSON.stringify(verdict), { fsync: false });
  } catch {
    return;
  }
}

/** The number must change if the format of verdicts or the validator changes. */
function fileOf(folder: string, hash: string): string {
  return path.join(folder, `validation-4-${hash}.json`);
}

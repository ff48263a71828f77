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
 * The verdict kept for a document of that hash; null if there is none that can be read.
 *
 * Read at once: to wait would be to let all other work go first, and to begin with validation after it.
 */
export function readVerdict(folder: string, hash: string): Verdict | null {
  try {
    const parsed: unknown = JSON.parse(readFileSync(fileOf(folder, hash), 'utf8'));
    return v.parse(verdictSchema, parsed);
  } catch {
    return null;
  }
}

/** Keeps a verdict. A cache that cannot be written costs time, nothing else. */
export async function keepVerdict(folder: string, hash: string, verdict: Verdict): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFileAtomic(fileOf(folder, hash), JSON.stringify(verdict));
  } catch {
    return;
  }
}

/** The number is raised when verdicts change their form or the validator is another. */
function fileOf(folder: string, hash: string): string {
  return path.join(folder, `validation-3-${hash}.json`);
}

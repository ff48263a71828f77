import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { Diagnostics } from '../diagnostics/report.ts';
import { isInside } from '../inside.ts';
import { isSystemError, readIfPresent } from './disk.ts';
import { hashText } from './file.ts';
import { hashPath, lastModified } from './hash-path.ts';
import { isInterrupted } from './journal.ts';
import { manifestPath, releasedPath, surfacePath } from './layout.ts';
import { parseJson } from '../json.ts';
import { readManifest } from './manifest.ts';

/**
 * A note, outside the package, of what the last successful run on this machine had read.
 *
 * The manifest cannot stand in for it: it travels with the repository, and cannot vouch for the generator that runs here.
 */
const schema = v.object({
  stamp: v.literal(1),
  /** Identity of what is no file: configuration, options, the generator itself. */
  settings: v.string(),
  /** Every file and folder that was read or looked for; null where there was none. */
  inputs: v.array(v.object({ path: v.string(), hash: v.nullable(v.string()) })),
  /** Hash of the files about the package that its manifest does not list. */
  own: v.string(),
  counts: v.object({ operations: v.number(), models: v.number() }),
});

export type Stamp = Readonly<v.InferOutput<typeof schema>>;

/** What a run was asked, and what it read and made. */
export interface StampedRun {
  readonly settings: unknown;
  readonly inputs: readonly string[];
  /** The folders of the packages. */
  readonly outs: readonly string[];
  readonly counts: Stamp['counts'];
  /** Milliseconds since the epoch at which the run began. */
  readonly startedAt: number;
}

/**
 * Notes a run that has just ended well. That it cannot be noted costs time in the next run, and nothing else.
 *
 * A run is not noted when an input was modified while it ran: it may have read what was there before.
 */
export async function writeStamp(file: string, run: StampedRun): Promise<void> {
  if (run.inputs.some((path) => isModifiedSince(path, run))) return;
  const stamp: Stamp = {
    stamp: 1,
    settings: settingsKey(run.settings),
    inputs: [...new Set(run.inputs)].toSorted().map((path) => ({ path, hash: hashPath(path) })),
    own: ownHash(run.outs),
    counts: run.counts,
  };
  try {
    mkdirSync(dirname(file), { recursive: true });
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(file, JSON.stringify(stamp));
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/**
 * The note of the last run, if the same run now would read the same and find the packages as it left them; else null.
 *
 * Reads every input and every file of the packages, and loads nothing heavy.
 */
export function currentStamp(file: string, settings: unknown, outs: readonly string[]): Stamp | null {
  const text = readIfPresent(file);
  const parsed = v.safeParse(schema, text === null ? undefined : parseJson(text));
  if (!parsed.success || parsed.output.settings !== settingsKey(settings)) return null;
  if (parsed.output.own !== ownHash(outs) || outs.some(isInterrupted)) return null;
  if (parsed.output.inputs.some(({ path, hash }) => hashPath(path) !== hash)) return null;
  return outs.every(isAsLeft) ? parsed.output : null;
}

function isModifiedSince(path: string, { outs, startedAt }: StampedRun): boolean {
  // Files of the packages were just written; the manifests speak for them.
  if (outs.some((out) => isInside(path, out))) return false;
  return (lastModified(path) ?? 0) >= startedAt;
}

function isAsLeft(out: string): boolean {
  const manifest = readManifest(out, new Diagnostics());
  if (manifest === null) return false;
  return [...manifest.files].every(([path, hash]) => {
    const text = readIfPresent(join(out, path));
    return text !== null && hashText(text) === hash;
  });
}

function ownHash(outs: readonly string[]): string {
  const paths = [manifestPath, surfacePath, releasedPath];
  const hashes = outs.flatMap((out) => paths.map((path) => hashPath(join(out, path))));
  return hashText(JSON.stringify(hashes));
}

function settingsKey(settings: unknown): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}

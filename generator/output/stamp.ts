import { hash } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { Diagnostics } from '../diagnostics/report.ts';
import { isInside } from '../inside.ts';
import { storeInCache } from './cache-file.ts';
import { readIfPresent, sizeOf } from './disk.ts';
import { hashText } from './file.ts';
import { hashPath, lastModified } from './hash-path.ts';
import { isInterrupted } from './journal.ts';
import { manifestPath, releasedPath, surfacePath } from './layout.ts';
import { parseJson } from '../json.ts';
import { readManifest } from './manifest.ts';

/**
 * The inputs and outputs of the last successful run on this machine, stored outside the package.
 *
 * The manifest cannot replace it: it is part of the repository, so it does not prove which generator ran
 * here.
 */
const schema = v.object({
  stamp: v.literal(2),
  /** Identity of inputs that are not files: configuration, options, the generator itself. */
  settings: v.string(),
  /** Every file and folder that was read or searched for; null if it did not exist. */
  inputs: v.array(
    v.object({ path: v.string(), bytes: v.nullable(v.number()), hash: v.nullable(v.string()) }),
  ),
  /** Hash of the files about the package that its manifest does not list. */
  own: v.string(),
  counts: v.object({ operations: v.number(), models: v.number() }),
});

export type Stamp = Readonly<v.InferOutput<typeof schema>>;

/** The inputs and outputs of a run. */
export interface StampedRun {
  readonly settings: unknown;
  readonly inputs: readonly string[];
  /** The folders of the packages. */
  readonly outs: readonly string[];
  readonly counts: Stamp['counts'];
  /** Start of the run, in milliseconds since 1970. */
  readonly startedAt: number;
}

/**
 * Stores the stamp of a run that succeeded. If that fails, the next run only takes longer.
 *
 * If an input was modified during the run, no stamp is stored: the run may have read the old content.
 */
export async function writeStamp(file: string, run: StampedRun): Promise<void> {
  if (run.inputs.some((path) => isModifiedSince(path, run))) return;
  const stamp: Stamp = {
    stamp: 2,
    settings: settingsKey(run.settings),
    inputs: [...new Set(run.inputs)].toSorted().map(inputAt),
    own: ownHash(run.outs),
    counts: run.counts,
  };
  await storeInCache(file, stamp);
}

/**
 * The stamp of the last run if the same run now would have the same inputs and finds unchanged packages; else
 * null.
 *
 * Reads every input and every file of the packages, but loads no large modules.
 */
export function currentStamp(file: string, settings: () => unknown, outs: readonly string[]): Stamp | null {
  const text = readIfPresent(file);
  const parsed = v.safeParse(schema, text === null ? undefined : parseJson(text));
  if (!parsed.success || parsed.output.settings !== settingsKey(settings())) return null;
  // First what changes most often.
  if (parsed.output.inputs.some(hasChanged)) return null;
  if (parsed.output.own !== ownHash(outs) || outs.some(isInterrupted)) return null;
  return outs.every(isAsLeft) ? parsed.output : null;
}

type Input = Stamp['inputs'][number];

function inputAt(path: string): Input {
  return { path, bytes: sizeOf(path), hash: hashPath(path) };
}

/** Compares sizes first, because most changes of a file change its size. */
function hasChanged({ path, bytes, hash }: Input): boolean {
  return sizeOf(path) !== bytes || hashPath(path) !== hash;
}

function isModifiedSince(path: string, { outs, startedAt }: StampedRun): boolean {
  // Files of the packages were just written. Their manifests have the hashes.
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
  return hash('sha256', JSON.stringify(settings));
}

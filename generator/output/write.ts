import { join, resolve } from 'node:path';
import type { Diagnostics } from '../diagnostics/report.ts';
import type { EmittedFile } from '../products/kept-files.ts';
import { disk as realDisk, isSystemError, readIfPresent, type Disk } from './disk.ts';
import { hashed } from './file.ts';
import { commit, isInterrupted, recover } from './journal.ts';
import { changelogPath, ownPaths, releasedPath, surfacePath, workplaceOf } from './layout.ts';
import { withLock } from './lock.ts';
import { manifestFile, readManifest, type Manifest, type Provenance } from './manifest.ts';
import { arePathsFine, canBeFolder } from './path-check.ts';
import type { Drift, Written } from './results.ts';
import { planChanges, type OwnFile, type Plan } from './plan.ts';

/** A package to write. */
export interface OutputPackage {
  readonly files: readonly EmittedFile[];
  readonly provenance: Provenance;
  /** Its exports, as text for `.sdkwright/surface.json`; null if they are not compared. */
  readonly surface: string | null;
  /**
   * The effect on the version. `pending`: none, and the changes wait for a version. `unknown`: the same, but
   * the exports of the last version cannot be read. A release: the package gets a version, and `changelog` is
   * the new text of its change log. Absent if the configuration sets the version.
   */
  readonly release?: 'pending' | 'unknown' | { readonly changelog: string };
}

/** A package and its folder. */
export interface PlacedPackage {
  readonly out: string;
  readonly content: OutputPackage;
}

/** Options of a write. */
export interface WriteOptions {
  /** Overwrite files that were edited by hand. */
  readonly force: boolean;
  /** Nothing is written after it is aborted. A write that has started is completed. */
  readonly signal?: AbortSignal | undefined;
  readonly disk?: Disk;
}

/**
 * Writes packages: all files of all packages, or none if one is refused. Unchanged files keep their
 * modification time, files of earlier runs that are no longer generated are deleted, and other files stay
 * untouched.
 *
 * @returns the result of each, in order; null if one was refused or failed, which is reported
 * @throws the reason of the signal if that is aborted before the write starts
 */
export async function write(
  packages: readonly PlacedPackage[],
  options: WriteOptions,
  diagnostics: Diagnostics,
): Promise<readonly Written[] | null> {
  const placed = packages.map(({ out, content }) => ({ out: resolve(out), content }));
  const disk = options.disk ?? realDisk;
  const unsafe = placed.filter(({ out, content }) => !arePathsFine(out, pathsOf(content), diagnostics));
  if (unsafe.length > 0) return null;
  const outs = placed.map(({ out }) => out);
  return locked(outs, disk, diagnostics, async () => {
    const plans = plansFor(placed, options, diagnostics);
    if (plans === null) return null;
    options.signal?.throwIfAborted();
    for (const [out, plan] of plans) {
      const done = await guarded(out, diagnostics, async () => (commit(out, plan, disk), true));
      if (done === null) return null;
    }
    return plans.map(([, plan]) => summary(plan));
  });
}

/** The plan of each package; null if one is refused or its folder cannot be read, which is reported. */
function plansFor(
  packages: readonly PlacedPackage[],
  { force }: WriteOptions,
  diagnostics: Diagnostics,
): readonly (readonly [out: string, plan: Plan])[] | null {
  const plans = packages.flatMap(({ out, content }) => {
    const plan = planFor(out, content, diagnostics);
    return plan === null || (!force && isRefused(plan, diagnostics)) ? [] : [[out, plan] as const];
  });
  return plans.length === packages.length ? plans : null;
}

/** Completes interrupted writes to the folders, then runs `work` while no other run writes to them. */
async function locked<T>(
  [out, ...others]: readonly string[],
  disk: Disk,
  diagnostics: Diagnostics,
  work: () => Promise<T | null>,
): Promise<T | null> {
  if (out === undefined) return work();
  const { folder, lock } = workplaceOf(out);
  return guarded(out, diagnostics, async () => {
    disk.mkdir(folder);
    return withLock(out, lock, diagnostics, async () =>
      recover(out, disk, diagnostics) ? locked(others, disk, diagnostics, work) : null,
    );
  });
}

/** Compares a package with the disk. Writes nothing. Null if it cannot be compared, which is reported. */
export function check(
  folder: string,
  content: OutputPackage,
  diagnostics: Diagnostics,
): readonly Drift[] | null {
  const out = resolve(folder);
  if (!arePathsFine(out, pathsOf(content), diagnostics)) return null;
  if (isInterrupted(out)) {
    diagnostics.report('output-interrupted', null, { out });
    return null;
  }
  const plan = planFor(out, content, diagnostics);
  if (plan === null) return null;
  return [
    ...plan.writes.map(({ path, kind }): Drift => ({ path, kind: kind === 'new' ? 'missing' : 'changed' })),
    ...plan.deletes.map(({ path }): Drift => ({ path, kind: 'obsolete' })),
  ];
}

/**
 * Ensures that a package can be written to `folder`: completes an interrupted write, if there was one.
 *
 * @returns false if that is impossible, or if a file is in the place of the folder, which is reported
 */
export async function repair(folder: string, diagnostics: Diagnostics): Promise<boolean> {
  const out = resolve(folder);
  if (!canBeFolder(out, diagnostics)) return false;
  if (!isInterrupted(out)) return true;
  if (!arePathsFine(out, [], diagnostics)) return false;
  const done = await guarded(out, diagnostics, () =>
    withLock(out, workplaceOf(out).lock, diagnostics, () => recover(out, realDisk, diagnostics)),
  );
  return done === true;
}

function planFor(out: string, content: OutputPackage, diagnostics: Diagnostics): Plan | null {
  const manifest = readManifest(out, diagnostics);
  // The manifest decides what to delete, so its paths must follow the same rules.
  if (!arePathsFine(out, manifest?.files.keys() ?? [], diagnostics)) return null;
  const files = content.files.map(hashed);
  const own = [{ path: surfacePath, text: content.surface }, manifestFile(files, content.provenance)];
  const plan = planChanges(out, files, own, manifest);
  const release = releaseFiles(out, content, plan, manifest);
  return release.length === 0 ? plan : planChanges(out, files, [...release, ...own], manifest);
}

/**
 * Replaces a surface that cannot be read. A damaged one is never copied, and a version must not forget that
 * it existed.
 */
const unknownSurface = '{ "surface": "unknown" }\n';

/** The files with the exports of the current version. */
function releaseFiles(
  out: string,
  { release, files }: OutputPackage,
  plan: Plan,
  manifest: Manifest | null,
): readonly OwnFile[] {
  if (release === undefined) return [];
  if (release !== 'pending' && release !== 'unknown') {
    // A team that generates its own change log keeps it.
    const isTheirs = files.some(({ path }) => path.toLowerCase() === changelogPath.toLowerCase());
    return [
      { path: releasedPath, text: null },
      ...(isTheirs ? [] : [{ path: changelogPath, text: release.changelog }]),
    ];
  }
  const before = readIfPresent(join(out, surfacePath));
  const isFirst = readIfPresent(join(out, releasedPath)) === null && hasGeneratedChanges(plan, manifest);
  const text = release === 'unknown' ? unknownSurface : before;
  return isFirst && text !== null ? [{ path: releasedPath, text }] : [];
}

/** Whether generated files differ from the last run. A file that was only edited by hand does not count. */
function hasGeneratedChanges({ writes, deletes }: Plan, manifest: Manifest | null): boolean {
  const changed = writes.filter(({ path, hash }) => manifest?.files.get(path) !== hash);
  return concernsPackage([...changed, ...deletes]);
}

/** Whether some of the files belong to the package, and not to the generator. */
export function concernsPackage(files: readonly { readonly path: string }[]): boolean {
  return files.some(({ path }) => !ownPaths.includes(path));
}

function pathsOf({ files }: OutputPackage): readonly string[] {
  return files.map(({ path }) => path);
}

function summary({ writes, deletes, unchanged }: Plan): Written {
  const isTold = (path: string): boolean => path === changelogPath || !ownPaths.includes(path);
  return {
    written: writes.map(({ path }) => path).filter(isTold),
    deleted: deletes.map(({ path }) => path).filter(isTold),
    unchanged,
  };
}

function isRefused({ edited, foreign }: Plan, diagnostics: Diagnostics): boolean {
  for (const path of edited) diagnostics.report('output-edited', null, { path });
  for (const path of foreign) diagnostics.report('output-foreign', null, { path });
  return edited.length + foreign.length > 0;
}

/** Turns an error of the disk (no space, no permission) into a finding. */
async function guarded<T>(out: string, diagnostics: Diagnostics, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    diagnostics.report('output-failed', null, { out, reason: error.message });
    return null;
  }
}

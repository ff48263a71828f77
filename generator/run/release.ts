import { withVersion } from '../changes/changelog.ts';
import { compareSurfaces, type ChangeReport } from '../changes/compare.ts';
import { parseSurface } from '../changes/surface-text.ts';
import { firstVersion, nextVersion } from '../changes/version.ts';
import { Diagnostics } from '../diagnostics/report.ts';
import { lastRun, type LastRun } from '../output/last-run.ts';
import { releasedPath, surfacePath } from '../output/layout.ts';
import { check, concernsPackage, type OutputPackage } from '../output/write.ts';
import type { Job } from './job.ts';
import { once } from './once.ts';
import { render, type Source } from './render.ts';
import type { PrintedSurface } from './surface.ts';

/** The result of the last run, and the changes since. */
export interface Comparison {
  readonly last: LastRun;
  /**
   * Changes since the last run, or with `bump` since the last version. Null for a package that is new, or
   * that another version of the generator made.
   */
  readonly changes: () => Promise<ChangeReport | null>;
}

/**
 * Compares the exports of a package with those of the last run. If these cannot be read, that is reported, as
 * an error if something depends on the changes.
 *
 * @param lastTaken - the surface that the last run of this process took. Its text need not be parsed
 */
export function compareWithLast(
  job: Job,
  surface: () => Promise<PrintedSurface>,
  lastTaken: PrintedSurface | null,
): Comparison {
  const { target, settings } = job;
  const last = lastRun(target.config.out);
  const path = settings.bump && last.released !== null ? releasedPath : surfacePath;
  const text = path === releasedPath ? last.released : last.surface;
  const changes = once(async () => {
    const { surface: after } = await surface();
    const before = text === null ? null : text === lastTaken?.text ? lastTaken.surface : parseSurface(text);
    if (before === null && last.exists) reportUnknown(job, path);
    return before === null ? null : compareSurfaces(before, after);
  });
  return { last, changes };
}

function reportUnknown({ settings, diagnostics }: Job, path: string): void {
  const { bump, version, failOn } = settings;
  if (bump && version === null) diagnostics.report('release-unknown', null, { path });
  else if (failOn !== null) diagnostics.report('breaking-unknown', null, { path });
  else diagnostics.report('changes-unknown', null, { path });
}

/** A version that a package gets. */
export interface Release {
  /** Null for the first one. */
  readonly from: string | null;
  readonly to: string;
}

/** A rendered package with its version. */
export interface Rendered {
  readonly content: OutputPackage;
  /** Null if the package keeps its version. */
  readonly version: Release | null;
}

/**
 * Renders a package with its current version or, with `bump`, the one that its changes need. Null if that
 * fails, which is reported.
 */
export async function renderVersion(
  job: Job,
  source: Source,
  comparison: Comparison,
): Promise<Rendered | null> {
  const { settings, target } = job;
  const fixed = target.config.package.version;
  const version = presentVersion(job, comparison);
  if (settings.bump) return renderBumped(job, source, version, comparison);
  const content = await render(job, source, version);
  if (content === null) return null;
  // If the configuration sets the version, no change waits for one.
  if (fixed !== undefined) return { content, version: null };
  const { last } = comparison;
  const changes = await comparison.changes();
  const release = changes === null && last.exists ? 'unknown' : 'pending';
  return { content: { ...content, release }, version: null };
}

/** The version of a package before a run, or its first version. */
export function presentVersion({ target }: Job, { last }: Comparison): string {
  return target.config.package.version ?? last.version ?? firstVersion;
}

/** @param version - the current version of the package */
async function renderBumped(
  job: Job,
  source: Source,
  version: string,
  comparison: Comparison,
): Promise<Rendered | null> {
  const given = job.settings.version;
  const { last } = comparison;
  const changes = await comparison.changes();
  if (!last.exists) return renderRelease(job, source, last, { from: null, to: given ?? version }, null);
  if (given === null && changes?.level === null && last.released === null) {
    // No export has changed. The files show whether anything else has.
    const content = await render(job, source, version);
    if (content === null) return null;
    if (!differs(job, content)) return { content: { ...content, release: 'pending' }, version: null };
  }
  const to = given ?? nextVersion(version, changes?.level ?? null);
  return renderRelease(job, source, last, { from: version, to }, changes ?? unknownChanges);
}

async function renderRelease(
  job: Job,
  source: Source,
  { changelog }: LastRun,
  version: Release,
  report: ChangeReport | null,
): Promise<Rendered | null> {
  const content = await render(job, source, version.to);
  if (content === null) return null;
  const release = { changelog: withVersion(changelog, version.to, report) };
  return { content: { ...content, release }, version };
}

/** The change log of a version whose changes are unknown. */
const unknownChanges: ChangeReport = {
  level: null,
  why: 'Another version of sdkwright made the version before, so what changed is not known.',
  changes: [],
};

function differs({ target }: Job, content: OutputPackage): boolean {
  return concernsPackage(check(target.config.out, content, new Diagnostics()) ?? []);
}

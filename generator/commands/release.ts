import { withVersion } from '../changes/changelog.ts';
import type { Level } from '../changes/change.ts';
import { compareSurfaces, type ChangeReport } from '../changes/compare.ts';
import { parseSurface, type Surface } from '../changes/surface.ts';
import { firstVersion, nextVersion } from '../changes/version.ts';
import type { TargetConfig } from '../config/types.ts';
import { Diagnostics } from '../diagnostics/report.ts';
import type { LastRun } from '../output/last-run.ts';
import { check, concernsPackage, type OutputPackage } from '../output/write.ts';

/** A version that a package gets. */
export interface Release {
  /** Null for the first one. */
  readonly from: string | null;
  readonly to: string;
  /** Text of the change log. */
  readonly changelog: string;
}

/** How what a package exports differs from what it did, given as text. Null if it is new, or another version of the generator made it. */
export function changesSince(text: string | null, surface: Surface): ChangeReport | null {
  const before = text === null ? null : parseSurface(text);
  return before === null ? null : compareSurfaces(before, surface);
}

/** The version that the package has now: as configured, else as its `package.json` has it. */
export function currentVersion({ package: { version } }: TargetConfig, last: LastRun): string {
  return version ?? last.version ?? firstVersion;
}

/**
 * The version that the package gets, by what changed since it got the one before. Null if nothing did.
 *
 * @param changes - see {@link changesSince}
 * @param compose - makes the package as it would be with its version as it is; asked only where no change can be seen otherwise
 */
export async function releaseOf(
  out: string,
  version: string,
  last: LastRun,
  changes: ChangeReport | null,
  compose: () => Promise<OutputPackage | null>,
): Promise<Release | null> {
  if (!last.exists) return { from: null, to: version, changelog: withVersion(last.changelog, version, null) };
  const report = changes ?? unknownChanges;
  const level = report.level;
  if (level === null && last.released === null && !(await differs(out, await compose()))) return null;
  const to = nextVersion(version, level);
  return { from: version, to, changelog: withVersion(last.changelog, to, report) };
}

const unknownChanges: ChangeReport = {
  level: 'major' satisfies Level,
  why: 'The version before was made by another sdkwright, so what changed is not known.',
  changes: [],
};

async function differs(out: string, content: OutputPackage | null): Promise<boolean> {
  return content !== null && concernsPackage(check(out, content, new Diagnostics()) ?? []);
}

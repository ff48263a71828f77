import type { ChangeReport } from '../changes/compare.ts';
import type { PublishedNames } from '../config/lock.ts';
import { compose, type Beside } from '../recipe/compose.ts';
import { isFatal, type Job, type Target } from '../recipe/job.ts';
import { decide } from '../recipe/understand.ts';
import type { LoadedDocuments } from '../load/types.ts';
import type { Api } from '../model/types.ts';
import { lastRun } from '../output/last-run.ts';
import type { Stamp } from '../output/stamp.ts';
import type { OutputPackage } from '../output/write.ts';
import { changesSince, currentVersion, releaseOf, type Release } from './release.ts';

export type Counts = Stamp['counts'];

/** A package, ready to be written. */
export interface MadePackage {
  readonly content: OutputPackage;
  /** Names to keep for the next run. */
  readonly published: PublishedNames;
  readonly counts: Counts;
  /** Since the last run, or with `--bump` since the last version. Null for a package that is new, or of another generator. */
  readonly changes: ChangeReport | null;
  /** The version that the package gets; null if it keeps the one it has. */
  readonly version: Pick<Release, 'from' | 'to'> | null;
}

/** Makes the package that a document comes to. Null if it cannot be made, which is reported. */
export async function makePackage(
  job: Job,
  documents: LoadedDocuments,
  published: PublishedNames,
  beside: Beside,
): Promise<MadePackage | null> {
  const { target, out, options, diagnostics, time } = job;
  const understood = await decide(documents, published, target, diagnostics, time);
  if (isFatal(job)) return null;
  const last = lastRun(out);
  const since = options.bump ? (last.released ?? last.surface) : last.surface;
  const changes = changesSince(since, understood.surface);
  const version = currentVersion(target.config, last);
  const composeAs = (as: string): Promise<OutputPackage | null> => compose(job, understood, as, beside);
  const release = options.bump
    ? await releaseOf(out, version, last, changes, () => composeAs(version))
    : null;
  const content = await composeAs(release?.to ?? version);
  if (content === null) return null;
  return {
    content: { ...content, ...releaseIn(target, release) },
    published: understood.published,
    counts: countsOf(understood.api),
    changes,
    version: release && { from: release.from, to: release.to },
  };
}

/** What a run does to the version of a package; nothing where the configuration fixes it. */
function releaseIn({ config }: Target, release: Release | null): Pick<OutputPackage, 'release'> {
  if (config.package.version !== undefined) return {};
  return { release: release === null ? 'pending' : { changelog: release.changelog } };
}

function countsOf(api: Api): Counts {
  const operations = api.resources.reduce((sum, resource) => sum + resource.operations.length, 0);
  return { operations, models: api.models.size };
}

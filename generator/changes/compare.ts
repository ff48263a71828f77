import { byCodeUnit } from '../order.ts';
import { byLevel, type Change, type Level } from './change.ts';
import { compareClients, renamedCredentials } from './compare-client.ts';
import { compareModels } from './compare-models.ts';
import { compareOperations } from './compare-operations.ts';
import { fitsBetween } from './fits.ts';
import { followRenames } from './renames.ts';
import type { Surface } from './surface.ts';
import { counted } from '../diagnostics/sentence.ts';

/** How one surface differs from another. */
export interface ChangeReport {
  /** The part of the version number to move; null if nothing on the surface changed. */
  readonly level: Level | null;
  /** Why that part, in one sentence. */
  readonly why: string;
  /** Worst first, then in order of name. */
  readonly changes: readonly Change[];
}

/** Tells what changed between two surfaces, for the callers of the package and for released packages. */
export function compareSurfaces(before: Surface, after: Surface): ChangeReport {
  const { surface, changes: renames } = followRenames(before, after);
  const fits = fitsBetween(surface, after);
  const found = [
    ...compareClients(surface, after, fits),
    ...renames,
    ...compareOperations(surface.operations, after.operations, {
      fits,
      credentials: renamedCredentials(before, after),
      baseUrls: { before: before.server, after: after.server },
    }),
    ...compareModels(surface.models, after.models, fits),
  ];
  const changes = found.toSorted((a, b) => byLevel(a.level, b.level) || byCodeUnit(a.name, b.name));
  const level = changes[0]?.level ?? null;
  return { level, why: reasonFor(level, changes), changes };
}

function reasonFor(level: Level | null, changes: readonly Change[]): string {
  if (level === null) return 'Nothing that callers or the service can notice has changed.';
  if (level !== 'major')
    return changes.some(({ caution }) => caution !== undefined)
      ? 'Everything that worked goes on working, but for code that must cover every value of an enum.'
      : 'Everything that worked goes on working.';
  const types = changes.filter(({ breaks }) => breaks.includes('types')).length;
  const wire = changes.filter(({ breaks }) => breaks.includes('wire')).length;
  const reasons = [
    ...(types > 0 ? [`${counted(types, 'change')} may break the code of callers`] : []),
    ...(wire > 0 ? [`${counted(wire, 'change')} may break packages already released`] : []),
  ];
  return `${reasons.join(', and ')}.`;
}

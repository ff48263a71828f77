import { byCodeUnit } from '../order.ts';
import { attributeChanges } from './attribute.ts';
import { byLevel, type Change, type Level } from './change.ts';
import { compareClients, renamedCredentials } from './compare-client.ts';
import { compareExportedNames, compareExportedTypes } from './compare-exports.ts';
import { compareCalls } from './compare-operations.ts';
import { comparisonOf } from './comparison.ts';
import { followRenames } from './renames.ts';
import type { Surface } from './surface.ts';
import { counted } from '../diagnostics/sentence.ts';

/** The difference between two surfaces. */
export interface ChangeReport {
  /** The part of the version number to increase; null if nothing on the surface changed. */
  readonly level: Level | null;
  /** The reason for the level, in one sentence. */
  readonly why: string;
  /** The worst first, then ordered by name. */
  readonly changes: readonly Change[];
  /** The versions of sdkwright that made the two surfaces, if they are known and differ. */
  readonly upgrade?: { readonly from: string; readonly to: string };
}

/** Compares two surfaces. Returns the changes for callers of the package and for released packages. */
export function compareSurfaces(before: Surface, after: Surface): ChangeReport {
  const { surface, changes: renames } = followRenames(before, after);
  const comparison = comparisonOf(surface, after, renamedCredentials(before, after));
  const told = [
    ...compareClients(comparison),
    ...renames,
    ...compareCalls(comparison),
    ...compareExportedTypes(comparison),
  ];
  const found = [...told, ...compareExportedNames(comparison, told)];
  const changes = found.toSorted((a, b) => byLevel(a.level, b.level) || byCodeUnit(a.name, b.name));
  const level = changes[0]?.level ?? null;
  return attributeChanges({ level, why: reasonFor(level, changes), changes }, before, after);
}

function reasonFor(level: Level | null, changes: readonly Change[]): string {
  if (level === null) return 'Nothing that callers or the service can notice has changed.';
  if (level !== 'major')
    return changes.some(({ caution }) => caution !== undefined)
      ? 'Everything that worked goes on working, except where a caution says otherwise.'
      : 'Everything that worked goes on working.';
  const types = changes.filter(({ breaks }) => breaks.includes('types')).length;
  const wire = changes.filter(({ breaks }) => breaks.includes('wire')).length;
  const reasons = [
    ...(types > 0 ? [`${counted(types, 'change')} may break the code of callers`] : []),
    ...(wire > 0 ? [`${counted(wire, 'change')} may break packages already released`] : []),
  ];
  return `${reasons.join(', and ')}.`;
}

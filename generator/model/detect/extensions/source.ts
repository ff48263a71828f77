import type { Diagnostics } from '../../../diagnostics/report.ts';
import type { Place } from '../../../load/place.ts';
import type { Documents } from '../../../load/types.ts';
import type { Evidence } from '../../types.ts';
import { paginated, type Finding } from '../finding.ts';
import { Check, type Declared } from '../settings/check.ts';
import { resolvePaging } from '../settings/resolve-paging.ts';
import type { PaginationSetting } from '../settings/schema.ts';
import type { Subject, Surface } from '../surface.ts';

/** The context of a source of behaviour. */
export interface DetectionContext {
  readonly surface: Surface;
  readonly subject: Subject;
  /** Finds the operation in the document; null if it is not there. */
  readonly raw: () => Place | null;
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
}

/** Reads one way to declare behaviour. Reports invalid declarations and ignores them. */
export type Source = (context: DetectionContext) => readonly Finding[];

/** The checker for names in an extension. */
export function checkFor({ surface, subject, diagnostics }: DetectionContext, extension: string): Check {
  return new Check(surface, subject, extension, diagnostics);
}

/** Checks declared paging. Returns one finding, or none if it is invalid. */
export function pagingFrom(
  context: DetectionContext,
  declared: Declared<PaginationSetting>,
  source: Evidence['source'],
): readonly Finding[] {
  const paging = resolvePaging(checkFor(context, declared.extension), declared);
  return paging === null ? [] : [paginated(paging, source, [`${declared.extension} declares it`])];
}

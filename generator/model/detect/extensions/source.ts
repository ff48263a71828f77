import type { Diagnostics } from '../../../diagnostics/report.ts';
import type { Place } from '../../../load/place.ts';
import type { Documents } from '../../../load/types.ts';
import type { Evidence } from '../../types.ts';
import { paginated, type Finding } from '../finding.ts';
import { Check, type Declared } from '../settings/check.ts';
import { resolvePaging } from '../settings/resolve-paging.ts';
import type { PaginationSetting } from '../settings/schema.ts';
import type { Subject, Surface } from '../surface.ts';

/** What a source of behaviour may look at. */
export interface DetectionContext {
  readonly surface: Surface;
  readonly subject: Subject;
  /** The operation as the document spells it; null where it cannot be found there. */
  readonly raw: Place | null;
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
}

/** One vendor's or one convention's way to declare behaviour. Wrong declarations are reported and give nothing. */
export type Source = (declaring: DetectionContext) => readonly Finding[];

/** The checker of what an extension names. */
export function checkFor({ surface, subject, diagnostics }: DetectionContext, extension: string): Check {
  return new Check(surface, subject, extension, diagnostics);
}

/** Checks declared paging: one finding, or none where it is wrong. */
export function pagingFrom(
  declaring: DetectionContext,
  declared: Declared<PaginationSetting>,
  source: Evidence['source'],
): readonly Finding[] {
  const paging = resolvePaging(checkFor(declaring, declared.extension), declared);
  return paging === null ? [] : [paginated(paging, source, [`${declared.extension} declares it`])];
}

import { catalogue, type Code } from './catalogue.ts';
import type { Severity } from './report.ts';

type Catalogue = typeof catalogue;

/** A code whose severity is for the configuration to decide: all but errors that no package can be made in spite of. */
export type AdjustableCode = {
  [C in Code]: Catalogue[C] extends { severity: 'error' }
    ? Catalogue[C] extends { tolerable: true }
      ? C
      : never
    : C;
}[Code];

/** What a finding counts as instead of what it is in the catalogue; `off` leaves it out. */
export type Severities = { readonly [C in AdjustableCode]?: Severity | 'off' };

/** Whether a text is the code of a diagnostic. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}

/** Whether the severity of a code is for the configuration to decide. */
export function isAdjustable(code: Code): code is AdjustableCode {
  return catalogue[code].severity !== 'error' || isTolerable(code);
}

/** The errors that a package can be made in spite of, in order. */
export function tolerableCodes(): readonly AdjustableCode[] {
  return Object.keys(catalogue).filter(isCode).filter(isTolerable).toSorted();
}

function isTolerable(code: Code): code is AdjustableCode {
  return 'tolerable' in catalogue[code];
}

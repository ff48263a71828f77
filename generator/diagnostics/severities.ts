import { catalogue, type Code } from './catalogue.ts';
import type { Severity } from './report.ts';

type Catalogue = typeof catalogue;

/**
 * A code whose severity the configuration can change: all except errors after which generation cannot
 * continue.
 */
export type AdjustableCode = {
  [C in Code]: Catalogue[C] extends { severity: 'error' }
    ? Catalogue[C] extends { tolerable: true }
      ? C
      : never
    : C;
}[Code];

/** Severities by code that replace the default ones. `off` drops the finding. */
export type Severities = { readonly [C in AdjustableCode]?: Severity | 'off' };

/** Whether a text is the code of a diagnostic. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}

/** Whether the configuration can change the severity of a code. */
export function isAdjustable(code: Code): code is AdjustableCode {
  return catalogue[code].severity !== 'error' || isTolerable(code);
}

/** The codes whose severity the configuration can change, in the order of the catalogue. */
export function adjustableCodes(): readonly AdjustableCode[] {
  return Object.keys(catalogue).filter(isCode).filter(isAdjustable);
}

/** The errors after which generation can continue, in order. */
export function tolerableCodes(): readonly AdjustableCode[] {
  return Object.keys(catalogue).filter(isCode).filter(isTolerable).toSorted();
}

function isTolerable(code: Code): code is AdjustableCode {
  return 'tolerable' in catalogue[code];
}

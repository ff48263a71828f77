import type { Code, Params } from '../diagnostics/catalogue.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';

/** A finding that whoever asked will report, since only they know the place it concerns. */
export interface Problem {
  /** Reports at `origin`, or at the place the problem itself is at. */
  report(diagnostics: Diagnostics, origin: Origin | null): void;
}

/** What came of reading something. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A failure that is the fault of whatever named the file: reported there. */
export function failure<C extends Code>(code: C, params: Params<C>): Outcome<never> {
  return {
    ok: false,
    problem: { report: (diagnostics, origin) => diagnostics.report(code, origin, params) },
  };
}

/** A failure that is the fault of the file itself: reported at its own place, whoever asks. */
export function failureAt<C extends Code>(code: C, at: Origin, params: Params<C>): Outcome<never> {
  return { ok: false, problem: { report: (diagnostics) => diagnostics.report(code, at, params) } };
}

import type { Code, Params } from '../diagnostics/catalogue.ts';
import type { Origin } from '../diagnostics/origin.ts';
import type { Diagnostics } from '../diagnostics/report.ts';

/** A finding that the caller reports, because only the caller knows the place that it concerns. */
export interface Problem {
  /** Reports at `origin`, or at the problem's own place. */
  report(diagnostics: Diagnostics, origin: Origin | null): void;
}

/** The result of reading something. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A failure caused by the reference to a file. It is reported there. */
export function failure<C extends Code>(code: C, params: Params<C>): Outcome<never> {
  return {
    ok: false,
    problem: { report: (diagnostics, origin) => diagnostics.report(code, origin, params) },
  };
}

/** A failure caused by the file itself. It is reported at its own place. */
export function failureAt<C extends Code>(code: C, at: Origin, params: Params<C>): Outcome<never> {
  return { ok: false, problem: { report: (diagnostics) => diagnostics.report(code, at, params) } };
}

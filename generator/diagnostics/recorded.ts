import type { Code, Params } from './catalogue.ts';
import type { Origin } from './origin.ts';
import { Diagnostics } from './report.ts';

/** Reports one finding. */
export type Report = (diagnostics: Diagnostics) => void;

/** Passes findings on as functions that report them, so that they can be reported again. */
export class RecordedDiagnostics extends Diagnostics {
  readonly #pass: (report: Report) => void;

  constructor(pass: (report: Report) => void) {
    super();
    this.#pass = pass;
  }

  override report<C extends Code>(code: C, origin: Origin | null, params: Params<C>): void {
    this.#pass((diagnostics) => diagnostics.report(code, origin, params));
  }
}

/** A result with the findings of making it. */
export interface Recorded<T> {
  readonly result: T;
  readonly reports: readonly Report[];
}

/** Makes a result, and records its findings instead of reporting them. */
export function recorded<T>(make: (diagnostics: Diagnostics) => T): Recorded<T> {
  const reports: Report[] = [];
  const result = make(new RecordedDiagnostics((report) => reports.push(report)));
  return { result, reports };
}

/** The result, after its findings are reported. */
export function reported<T>({ result, reports }: Recorded<T>, diagnostics: Diagnostics): T {
  for (const report of reports) report(diagnostics);
  return result;
}

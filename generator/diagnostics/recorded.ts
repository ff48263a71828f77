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

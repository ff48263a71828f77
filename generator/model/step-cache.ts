import { Diagnostics } from '../diagnostics/report.ts';
import { RecordedDiagnostics, type Report } from '../diagnostics/recorded.ts';

/** A result of a step, what it was made of, and the findings of making it. */
interface Made<T> {
  readonly facts: readonly unknown[];
  readonly result: T;
  readonly reports: readonly Report[];
}

/**
 * The results of one step of the last run of a process, by what they belong to.
 *
 * A result is reused if all facts are the same. Its findings are reported again. Results that a run does not use are
 * dropped.
 */
export class StepCache<K, T> {
  #last = new Map<K, Made<T>>();
  #now = new Map<K, Made<T>>();

  /** Starts a run. */
  begin(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }

  /** @param facts - everything that the result depends on */
  of(key: K, facts: readonly unknown[], diagnostics: Diagnostics, make: (diagnostics: Diagnostics) => T): T {
    const known = this.#now.get(key) ?? this.#last.get(key);
    const made = known !== undefined && areSame(known.facts, facts) ? known : record(facts, make);
    this.#now.set(key, made);
    for (const report of made.reports) report(diagnostics);
    return made.result;
  }
}

/** A result of a step, from the last run if that is known and all facts are the same. */
export function stepOf<K, T>(
  cache: StepCache<K, T> | undefined,
  key: K,
  facts: readonly unknown[],
  diagnostics: Diagnostics,
  make: (diagnostics: Diagnostics) => T,
): T {
  return cache === undefined ? make(diagnostics) : cache.of(key, facts, diagnostics, make);
}

function record<T>(facts: readonly unknown[], make: (diagnostics: Diagnostics) => T): Made<T> {
  const reports: Report[] = [];
  const result = make(new RecordedDiagnostics((report) => reports.push(report)));
  return { facts, result, reports };
}

/** Whether two lists have the same values. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => Object.is(each, b[index]));
}

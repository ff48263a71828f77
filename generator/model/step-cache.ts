import type { Diagnostics } from '../diagnostics/report.ts';
import { RecordedDiagnostics, type Report } from '../diagnostics/recorded.ts';

/** A result of a step, and what it was made of. */
interface Made<T> {
  readonly facts: readonly unknown[];
  readonly result: T;
}

/**
 * The results of one step of the last run of a process, by what they belong to. Results that a run does not use are
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

  /**
   * The last result for a key if all facts are the same, else a new one.
   *
   * @param facts - everything that the result depends on
   */
  of(key: K, facts: readonly unknown[], make: () => T): T {
    const known = this.#now.get(key) ?? this.#last.get(key);
    const made = known !== undefined && areSame(known.facts, facts) ? known : { facts, result: make() };
    this.#now.set(key, made);
    return made.result;
  }
}

/** A result with the findings of making it. */
interface Reported<T> {
  readonly result: T;
  readonly reports: readonly Report[];
}

/** A cache of results that reports the findings of making them again. */
export class ReportingStepCache<K, T> {
  readonly #made = new StepCache<K, Reported<T>>();

  /** Starts a run. */
  begin(): void {
    this.#made.begin();
  }

  /** Like {@link StepCache.of}. */
  of(key: K, facts: readonly unknown[], diagnostics: Diagnostics, make: (diagnostics: Diagnostics) => T): T {
    const { result, reports } = this.#made.of(key, facts, () => {
      const found: Report[] = [];
      const made = make(new RecordedDiagnostics((report) => found.push(report)));
      return { result: made, reports: found };
    });
    for (const report of reports) report(diagnostics);
    return result;
  }
}

/** Whether two lists have the same values. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => Object.is(each, b[index]));
}

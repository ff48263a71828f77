import type { Diagnostics } from '../diagnostics/report.ts';
import { recorded, reported, type Recorded } from '../diagnostics/recorded.ts';
import { LastResults } from '../last-results.ts';

/** A result of a step, and what it was made of. */
interface Made<T> {
  readonly facts: readonly unknown[];
  readonly result: T;
}

/** The results of one step of the last run of a process. */
export class StepCache<K, T> {
  readonly #made = new LastResults<K, Made<T>>();

  /** Starts a run. */
  begin(): void {
    this.#made.begin();
  }

  /**
   * The last result for a key if all facts are the same, else a new one.
   *
   * @param facts - everything that the result depends on
   */
  of(key: K, facts: readonly unknown[], make: () => T): T {
    const holds = (made: Made<T>): boolean => areSame(made.facts, facts);
    return this.#made.get(key, holds, () => ({ facts, result: make() })).result;
  }
}

/** A cache of results that reports the findings of making them again. */
export class ReportingStepCache<K, T> {
  readonly #made = new StepCache<K, Recorded<T>>();

  /** Starts a run. */
  begin(): void {
    this.#made.begin();
  }

  /** Like {@link StepCache.of}. */
  of(key: K, facts: readonly unknown[], diagnostics: Diagnostics, make: (diagnostics: Diagnostics) => T): T {
    return reported(
      this.#made.of(key, facts, () => recorded(make)),
      diagnostics,
    );
  }
}

/** Whether two lists have the same values. */
export function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => Object.is(each, b[index]));
}

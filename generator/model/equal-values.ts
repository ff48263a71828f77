import { LastResults } from '../last-results.ts';
import { areEqual } from '../load/share-values.ts';

/** The values of the last run of a process by key, to give equal values of this run as the same objects. */
export class EqualValues<K, T> {
  readonly #values = new LastResults<K, T>();

  /** Starts a run. */
  begin(): void {
    this.#values.begin();
  }

  /** The last value with a key if it is equal to the new one, else the new one. */
  keep(key: K, value: T): T {
    return this.#values.get(
      key,
      (last) => areEqual(last, value),
      () => value,
    );
  }
}

import { areEqual } from '../load/share-values.ts';

/** The values of the last run of a process by key, to give equal values of this run as the same objects. */
export class EqualValues<K, T> {
  #last = new Map<K, T>();
  #now = new Map<K, T>();

  /** Starts a run. */
  begin(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }

  /** The last value with a key if it is equal to the new one, else the new one. */
  keep(key: K, value: T): T {
    const last = this.#last.get(key);
    const kept = last !== undefined && areEqual(last, value) ? last : value;
    this.#now.set(key, kept);
    return kept;
  }
}

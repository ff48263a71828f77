/** A map that is read only by key. */
export type Getter<K, V> = Pick<ReadonlyMap<K, V>, 'get'>;

/**
 * The results of the last run of a process, by what they belong to. Results that a run does not use are dropped.
 */
export class LastResults<K, R> {
  #before: ReadonlyMap<K, R> = new Map();
  #now = new Map<K, R>();

  /** Starts a run. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** Drops the results of the last run. */
  drop(): void {
    this.#before = new Map();
  }

  /** The result of this run or the last one if it holds, otherwise a new one. */
  get(key: K, holds: (last: R) => boolean, make: () => R): R {
    const last = this.#now.get(key) ?? this.#before.get(key);
    const result = last !== undefined && holds(last) ? last : make();
    this.#now.set(key, result);
    return result;
  }
}

/** The values that were read from a map, by key. */
export type Reads<K, V> = ReadonlyMap<K, V | undefined>;

/** Returns a map with the same values, and the list of those that are read. */
export function recordingReads<K, V>(
  map: Getter<K, V>,
): {
  readonly map: Getter<K, V>;
  readonly reads: Reads<K, V>;
} {
  const reads = new Map<K, V | undefined>();
  const get = (key: K): V | undefined => {
    const value = map.get(key);
    reads.set(key, value);
    return value;
  };
  return { map: { get }, reads };
}

/** Whether a map has the values that were read. */
export function hasReads<K, V>(map: Getter<K, V>, reads: Reads<K, V>): boolean {
  for (const [key, value] of reads) if (map.get(key) !== value) return false;
  return true;
}

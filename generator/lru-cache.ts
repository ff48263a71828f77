/** A cache of a limited size. It drops the least recently used result first. */
export class LruCache<Result> {
  readonly #most: number;
  /** The least recently used result comes first. */
  readonly #results = new Map<string, Result>();

  /** @param most - maximum number of results */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Result | undefined {
    const result = this.#results.get(key);
    if (result !== undefined) this.set(key, result);
    return result;
  }

  set(key: string, result: Result): void {
    this.#results.delete(key);
    this.#results.set(key, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > this.#most && oldest !== undefined) this.#results.delete(oldest);
  }
}

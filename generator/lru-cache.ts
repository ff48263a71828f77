/** Remembers results, as many as it may; what has not been asked for the longest is forgotten first. */
export class LruCache<Result> {
  readonly #most: number;
  /** In the order in which they were asked for last. */
  readonly #results = new Map<string, Result>();

  /** @param most - how many results to remember at most */
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

/**
 * Enough for the names of one or two documents. The cache is emptied when it is full, so that a long-running
 * process stays small.
 */
const mostResults = 20_000;

/**
 * Returns a function of a text that caches its results. A document repeats the same names in all its
 * operations.
 *
 * @param most - maximum number of cached results
 */
export function memoize<T>(compute: (text: string) => T, most = mostResults): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, now);
    return now;
  };
}

/** Returns a function of an object that computes each result once, and drops it together with the object. */
export function oncePer<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = compute(key);
    known.set(key, now);
    return now;
  };
}

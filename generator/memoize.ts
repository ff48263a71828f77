/** Names of a document or two. A process that generates again and again forgets them all now and then, and stays small. */
const mostResults = 20_000;

/**
 * A function of a text that computes each result once.
 *
 * For what is asked of the same few names again and again, as a document repeats them in all its operations.
 *
 * @param most - how many results to keep at most
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

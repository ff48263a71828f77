/**
 * A function of a text that works out each answer once.
 *
 * For what is asked of the same few names again and again, as a document repeats them in all its operations.
 */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}

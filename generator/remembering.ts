/** Names of a document or two. A process that generates again and again forgets them all now and then, and stays small. */
const mostAnswers = 20_000;

/**
 * A function of a text that works out each answer once.
 *
 * For what is asked of the same few names again and again, as a document repeats them in all its operations.
 *
 * @param most - how many answers to keep at most
 */
export function remembering<T>(answer: (text: string) => T, most = mostAnswers): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    if (known.size >= most) known.clear();
    known.set(text, now);
    return now;
  };
}

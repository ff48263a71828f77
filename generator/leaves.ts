/**
 * What a tree or a graph ends in, each once and in order. Its stack is its own: a document may chain as many types as it has.
 *
 * @param inside - what a node stands for; null for one that stands for itself
 */
export function leavesOf<T>(start: T, inside: (node: T) => readonly T[] | null): readonly T[] {
  const leaves: T[] = [];
  const seen = new Set<T>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const parts = inside(next);
    if (parts === null) leaves.push(next);
    else for (const part of parts.toReversed()) waiting.push(part);
  }
  return leaves;
}

/**
 * The leaves of a tree or a graph, each once and in order. The walk has an explicit stack, because documents
 * may nest types deeply.
 *
 * @param inside - the successors of a node; null for a leaf
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

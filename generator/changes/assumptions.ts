/** Deeper than this lead no questions about types that people write; each takes room on the stack. */
const deepest = 100;

/**
 * Answers questions that lead back to themselves, as those about types that hold themselves do: what is being asked counts as
 * true until it turns out not to be, and then so do the answers given meanwhile, which may have relied on it, no longer. The
 * answer to what leads too deep is no.
 */
export function assumptions(): (question: string, answer: () => boolean) => boolean {
  const assumed = new Set<string>();
  const inOrder: string[] = [];
  const refuted = new Set<string>();
  let depth = 0;
  return (question, answer) => {
    if (assumed.has(question) || refuted.has(question)) return assumed.has(question);
    const { length } = inOrder;
    assumed.add(question);
    inOrder.push(question);
    depth += 1;
    const isTrue = depth <= deepest && answer();
    depth -= 1;
    if (isTrue) return true;
    for (const since of inOrder.splice(length)) assumed.delete(since);
    refuted.add(question);
    return false;
  };
}

/**
 * Maximum depth of nested questions. Types that people write need less, and each question takes stack space.
 */
const deepest = 100;

/**
 * Evaluates questions that depend on themselves, such as those about recursive types. A question that is
 * being evaluated counts as true. If its result is false, the results that relied on it are discarded. A
 * question that nests too deep is false.
 */
export function assumptions(): (question: string, ask: () => boolean) => boolean {
  const assumed = new Set<string>();
  const inOrder: string[] = [];
  const refuted = new Set<string>();
  let depth = 0;
  return (question, ask) => {
    if (assumed.has(question) || refuted.has(question)) return assumed.has(question);
    const { length } = inOrder;
    assumed.add(question);
    inOrder.push(question);
    depth += 1;
    const isTrue = depth <= deepest && ask();
    depth -= 1;
    if (isTrue) return true;
    for (const since of inOrder.splice(length)) assumed.delete(since);
    refuted.add(question);
    return false;
  };
}

/**
 * Answers questions that lead back to themselves, as those about types that hold themselves do: what is being asked counts as
 * true until it turns out not to be, and then so do the answers given meanwhile, which may have relied on it, no longer.
 */
export function assumptions(): (question: string, answer: () => boolean) => boolean {
  const assumed = new Set<string>();
  const refuted = new Set<string>();
  return (question, answer) => {
    if (assumed.has(question) || refuted.has(question)) return assumed.has(question);
    const { size } = assumed;
    assumed.add(question);
    if (answer()) return true;
    for (const later of [...assumed].slice(size)) assumed.delete(later);
    refuted.add(question);
    return false;
  };
}

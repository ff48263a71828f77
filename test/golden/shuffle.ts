/** Maps whose order means something: fields stand in the order of properties, and the first of equal media types is preferred. */
const ordered: ReadonlySet<string> = new Set(['properties', 'content']);

/**
 * A value as JSON has it, the keys of every object in an order that the seed decides. Arrays keep theirs, and so do properties and
 * media types.
 */
export function shuffleKeys(value: unknown, seed: number): unknown {
  const random = generator(seed);
  const shuffle = (each: unknown, isOrdered: boolean): unknown => {
    if (Array.isArray(each)) return each.map((element) => shuffle(element, false));
    if (typeof each !== 'object' || each === null) return each;
    const entries = Object.entries(each).map(
      ([key, inner]) => [isOrdered ? 0 : random(), key, shuffle(inner, ordered.has(key))] as const,
    );
    return Object.fromEntries(entries.toSorted(([a], [b]) => a - b).map(([, key, inner]) => [key, inner]));
  };
  return shuffle(value, false);
}

/** Numbers from 0 to 1 that the seed decides (the linear congruential generator of Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

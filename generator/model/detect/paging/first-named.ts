/** A value with its name as words, alone and with the names around it. */
interface Named {
  readonly tails: readonly string[];
}

/** The accepted item whose name comes first in `names`. Of items with one name, the first. */
export function firstNamed<T extends Named>(
  items: readonly T[],
  names: readonly string[],
  accepts: (item: T) => boolean,
): T | null {
  let first: T | null = null;
  let rank = names.length;
  for (const item of items) {
    for (const tail of item.tails) {
      const own = names.indexOf(tail);
      if (own < 0 || own >= rank || !accepts(item)) continue;
      first = item;
      rank = own;
    }
  }
  return first;
}

import type { TypeTree } from './visit.ts';

/** What several types make. */
type Made<T> =
  | { readonly kind: 'array'; readonly items: T }
  | { readonly kind: 'intersection'; readonly members: readonly T[] };

/**
 * What a value is that is of several types at once, of the model or of the contract: `unknown` and a list is a list. Where two
 * say something, objects are combined, and of single values the last counts, which is the narrower one in an `allOf`.
 *
 * @param behind - follows a type to what it is: through references, and out of `T | null`
 * @param typeOf - makes a type of what several make, in the place of the last
 * @returns null where no type is given
 */
export function meet<T extends TypeTree<T>>(
  types: readonly T[],
  behind: (type: T) => T,
  typeOf: (made: Made<T>, last: T) => T,
): T | null {
  const telling = types.filter((type) => behind(type).kind !== 'unknown');
  const last = telling.at(-1) ?? types.at(-1);
  if (last === undefined || telling.length <= 1) return last ?? null;
  const shapes = telling.map(behind);
  const items = shapes.flatMap((shape) => (shape.kind === 'array' ? [shape.items] : []));
  if (items.length === shapes.length)
    return typeOf({ kind: 'array', items: meet(items, behind, typeOf) ?? last }, last);
  const isObject = shapes.every(({ kind }) => kind === 'object' || kind === 'intersection');
  return isObject ? typeOf({ kind: 'intersection', members: telling }, last) : last;
}

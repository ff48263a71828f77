import type { TypeTree } from './visit.ts';

/** The result of combining several types. */
type Made<T> =
  | { readonly kind: 'array'; readonly items: T }
  | { readonly kind: 'intersection'; readonly members: readonly T[] };

/**
 * The type of a value that belongs to several types at once, of the model or of the contract: `unknown` and a
 * list give the list. Objects are combined. Of several single values the last wins, because it is the
 * narrower one in an `allOf`.
 *
 * @param behind - resolves references, and removes null from `T | null`
 * @param typeOf - creates the combined type, at the place of the last one
 * @returns null for an empty list
 */
export function meet<T extends TypeTree<T>>(
  types: readonly T[],
  behind: (type: T) => T,
  typeOf: (made: Made<T>, last: T) => T,
): T | null {
  const known = types.filter((type) => behind(type).kind !== 'unknown');
  const last = known.at(-1) ?? types.at(-1);
  if (last === undefined || known.length <= 1) return last ?? null;
  const shapes = known.map(behind);
  const items = shapes.flatMap((shape) => (shape.kind === 'array' ? [shape.items] : []));
  if (items.length === shapes.length)
    return typeOf({ kind: 'array', items: meet(items, behind, typeOf) ?? last }, last);
  const isObject = shapes.every(({ kind }) => kind === 'object' || kind === 'intersection');
  return isObject ? typeOf({ kind: 'intersection', members: known }, last) : last;
}

import type { Type } from './types.ts';

/** Follows a type to what it is: through references, and out of `T | null`. */
type Behind = (type: Type) => Type;

/**
 * The type of a property that several members of an intersection declare: `unknown` and a list is a list. Where two say
 * something, objects are combined and of single values the last, which is the narrower one in an `allOf`, counts.
 *
 * @param behind - How references are followed.
 * @returns Null where no member declares the property.
 */
export function meet(types: readonly Type[], behind: Behind): Type | null {
  const telling = types.filter((type) => behind(type).kind !== 'unknown');
  const last = telling.at(-1) ?? types.at(-1);
  if (last === undefined || telling.length <= 1) return last ?? null;
  const shapes = telling.map(behind);
  const arrays = shapes.filter((shape) => shape.kind === 'array');
  if (arrays.length === shapes.length) {
    const items = meet(
      arrays.map((array) => array.items),
      behind,
    );
    return { kind: 'array', items: items ?? last, origin: last.origin };
  }
  const isObject = shapes.every(({ kind }) => kind === 'object' || kind === 'intersection');
  return isObject ? { kind: 'intersection', members: telling, origin: last.origin } : last;
}

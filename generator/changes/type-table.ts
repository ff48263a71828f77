import type { Direction } from '../contract/types.ts';
import type { Shape, Surface, SurfaceType } from './surface.ts';

/** The exported types of a package, as one direction sees them. */
export interface TypeTable {
  /** The exported name behind a reference: in requests, that of the variant. */
  nameOf(model: string): string;
  /** An exported type by its name; undefined where there is none. */
  type(name: string): SurfaceType | undefined;
  /** What a reference leads to, through aliases; every other type as it is. */
  open(shape: Shape): Shape;
}

/** Makes the table of a package's types for values that go one way. */
export function typeTable({ types, variants }: Surface, direction: Direction): TypeTable {
  const byName = new Map(types.map((type) => [type.name, type]));
  const requests = new Map(variants.map(({ model, request }) => [model, request]));
  const nameOf = (model: string): string =>
    direction === 'request' ? (requests.get(model) ?? model) : model;
  const open = (shape: Shape): Shape => {
    const seen = new Set<string>();
    let current = shape;
    while (current.kind === 'ref' && !seen.has(current.model)) {
      seen.add(current.model);
      current = byName.get(nameOf(current.model))?.type ?? current;
    }
    return current;
  };
  return { nameOf, type: (name) => byName.get(name), open };
}

import type { Direction } from '../contract/types.ts';
import type { Shape, Surface, SurfaceType } from './surface.ts';

/** The exported types of a package in one direction. */
export interface TypeTable {
  /** The exported name of a referenced model. In requests, the name of its variant. */
  nameOf(model: string): string;
  /** The exported type with a name; undefined without one. */
  type(name: string): SurfaceType | undefined;
  /** The target of a reference, through aliases; every other type as it is. */
  open(shape: Shape): Shape;
}

/** Creates the table of a package's types for values of one direction. */
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

import { visible, type Direction } from './direction.ts';
import { readType, type Layer, type ObjectLayer } from './read-type.ts';
import type { ShapeSurface, Surface } from './surface.ts';

/** The shapes of a surface's models, by their names. */
export type Shapes = ReadonlyMap<string, ShapeSurface>;

/** Collects the shapes of a surface's models. */
export function shapesOf({ models }: Surface): Shapes {
  return new Map(models.map(({ name, shape }) => [name, shape]));
}

/**
 * The outermost layer of a type that is no union, with what models look like in place of their names, and one object in place of
 * several that a value must all be.
 *
 * @param within - what it is part of, since a type may hold itself
 */
export function layerOf(
  member: string,
  shapes: Shapes,
  direction: Direction,
  within: readonly string[] = [],
): Layer {
  if (within.includes(member)) return { kind: 'word' };
  const shape = shapes.get(member);
  if (shape?.kind === 'object') {
    const fields = visible(shape.fields, direction).map((field) => ({
      ...field,
      key: JSON.stringify(field.name),
    }));
    return { kind: 'object', fields, extra: shape.extra };
  }
  const inside = (part: string): Layer => layerOf(part, shapes, direction, [...within, member]);
  const [only, ...more] = shape?.kind === 'alias' ? shape.type : [];
  if (only !== undefined) return more.length === 0 ? inside(only) : { kind: 'word' };
  const layer = readType(member);
  return layer.kind === 'intersection' ? joined(layer.parts.map(inside)) : layer;
}

/** Objects that say nothing of each other's fields, as one. */
function joined(layers: readonly Layer[]): Layer {
  const objects = layers.filter((layer): layer is ObjectLayer => layer.kind === 'object');
  const fields = objects.flatMap((object) => object.fields);
  const isClear =
    objects.length === layers.length &&
    objects.every(({ extra }) => extra === null || extra.join() === 'unknown') &&
    new Set(fields.map(({ key }) => key)).size === fields.length;
  if (!isClear) return { kind: 'word' };
  return { kind: 'object', fields, extra: objects.find(({ extra }) => extra !== null)?.extra ?? null };
}

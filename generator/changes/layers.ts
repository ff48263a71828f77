import type { BareProperty, Direction } from '../contract/types.ts';
import { visibleProperties } from '../contract/visit.ts';
import type { Shape } from './surface.ts';
import type { TypeTable } from './type-table.ts';

/** An object by its fields. Several objects that a value must all be are merged into one. */
export interface ObjectLayer {
  readonly fields: readonly Pick<BareProperty, 'name' | 'type' | 'required'>[];
  /** The type of undeclared fields; null without one. */
  readonly extra: Shape | null;
}

/**
 * A type as an object; null if it is not an object, or if that is uncertain.
 *
 * @param within - the intersections that it is part of: a type may contain itself
 */
export function layerOf(
  shape: Shape,
  table: TypeTable,
  direction: Direction,
  within: readonly Shape[] = [],
): ObjectLayer | null {
  const target = table.open(shape);
  if (within.includes(target)) return null;
  switch (target.kind) {
    case 'object':
      return { fields: visibleProperties(target.properties, direction), extra: target.extra };
    case 'record':
      return { fields: [], extra: target.values };
    case 'intersection':
      return joined(target.members.map((member) => layerOf(member, table, direction, [...within, target])));
    // All other types are not objects, or have several alternatives.
    default:
      return null;
  }
}

/** Merges objects without common fields. */
function joined(layers: readonly (ObjectLayer | null)[]): ObjectLayer | null {
  const objects = layers.filter((layer) => layer !== null);
  const fields = objects.flatMap((object) => object.fields);
  const isClear =
    objects.length === layers.length &&
    objects.every(({ extra }) => extra === null || extra.kind === 'unknown') &&
    new Set(fields.map(({ name }) => name)).size === fields.length;
  if (!isClear) return null;
  return { fields, extra: objects.find(({ extra }) => extra !== null)?.extra ?? null };
}

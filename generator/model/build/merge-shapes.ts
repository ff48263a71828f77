import type { Place } from '../../load/place.ts';
import type { Property, Type } from '../types.ts';
import { intersect } from './intersect.ts';
import { mergeProperties } from './merge-properties.ts';
import type { Reference } from './schema-constraints.ts';
import { readProperty, type Shape } from './schema-object.ts';
import type { Scope } from './scope.ts';
import { findInBranches } from './unions/require-in-branches.ts';

/**
 * Merges several shapes into one. Names that are only `required` here are looked up in the schemas that the
 * schema refers to.
 */
export function mergeShapes(
  scope: Scope,
  place: Place,
  shapes: readonly Shape[],
  references: readonly Reference[],
): Shape {
  const { origin } = place;
  const all = shapes.flatMap(({ properties }) => properties);
  const { properties, conflicts } =
    shapes.length === 1
      ? { properties: all, conflicts: [] }
      : mergeProperties(all, (a, b) => intersect(a, b, origin));
  for (const { wireName, origin: at } of conflicts) {
    scope.diagnostics.report('all-of-conflict', at, { property: wireName });
  }
  const required = new Set(shapes.flatMap((shape) => shape.required));
  const declared = new Set(properties.map(({ wireName }) => wireName));
  const missing = [...required].filter((name) => !declared.has(name));
  const inherited = missing.map((name) => inheritedProperty(scope, name, references));
  const found = inherited.filter((property) => property !== null);
  return {
    place,
    properties: [
      ...properties.map((property) => demand(property, required)),
      ...found.filter((p) => !p.required).map(asRequired),
    ],
    required: missing.filter((_, index) => inherited[index] === null),
    extra: mergeExtras(shapes, place),
    closed: shapes.every(({ closed }) => closed) && references.length === 0,
  };
}

function inheritedProperty(scope: Scope, name: string, references: readonly Reference[]): Property | null {
  for (const { definition } of references) {
    const found = scope.properties.find(definition, name);
    if (found !== null) return readProperty(scope, name, found.place, found.required);
    const inBranches = findInBranches(scope, definition, name);
    if (inBranches !== null) return { ...inBranches, required: false };
  }
  return null;
}

function demand(property: Property, required: ReadonlySet<string>): Property {
  return property.required || !required.has(property.wireName) ? property : asRequired(property);
}

function asRequired(property: Property): Property {
  return { ...property, required: true };
}

function mergeExtras(shapes: readonly Shape[], place: Place): Type | null {
  let merged: Type | null = null;
  for (const { extra } of shapes) {
    if (extra === null) continue;
    merged = merged === null ? extra : (intersect(merged, extra, place.origin) ?? extra);
  }
  return merged;
}

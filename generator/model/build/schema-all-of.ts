import type { Place } from '../../load/place.ts';
import type { Property, Type } from '../types.ts';
import { findProperty } from './find-property.ts';
import { intersect, joined } from './intersect.ts';
import { mergeShapes } from './merge-shapes.ts';
import { readDemands, type Demands, type Reference } from './schema-demands.ts';
import type { Shape } from './schema-object.ts';
import { shapeType } from './schema-shape-type.ts';
import type { Scope } from './scope.ts';
import { nullable } from './union.ts';

/**
 * The type of values that meet all demands (JSON Schema 2020-12, section 10.2.1.1).
 *
 * References stay members of an intersection, so that inheritance reads as such: `Base & { … }`. Inline objects merge
 * into one. Where no value could meet two demands, the last one wins, which is reported.
 */
export function typeOfDemands(scope: Scope, place: Place, demands: Demands): Type {
  const { origin } = place;
  const type = soleType(demands) ?? conjunction(scope, place, demands);
  return demands.nullable ? nullable(type, origin) : type;
}

/** What most schemas are: one type or one reference, with nothing beside it. */
function soleType({ references, shapes, types }: Demands): Type | null {
  if (references.length + shapes.length + types.length !== 1) return null;
  const [shape] = shapes;
  return types[0] ?? references[0]?.type ?? (shape === undefined ? null : shapeType(shape));
}

function conjunction(scope: Scope, place: Place, demands: Demands): Type {
  const { origin } = place;
  const { references, shapes, types } = spellOutContradicted(scope, place, demands);
  const refs = references.map(({ type }) => type);
  const others = refs.length + types.length;
  const shape = shapes.length === 0 ? null : mergeShapes(scope, place, shapes, references);
  const parts =
    shape === null || (others > 0 && saysNothing(shape)) ? refs : [...refs, partType(shape, others > 0)];
  let type = joined(parts, origin);
  for (const other of types) {
    const both = intersect(type, other, origin);
    if (both === null) scope.diagnostics.report('all-of-contradiction', origin, {});
    type = both ?? other;
  }
  return type;
}

/** Beside other parts an empty object adds nothing, and a map stays a map. */
function partType(shape: Shape, beside: boolean): Type {
  const type = shapeType(shape);
  if (!beside || type.kind !== 'record' || type.values.kind === 'unknown') return type;
  return { kind: 'object', properties: [], extra: type.values, origin: type.origin };
}

function saysNothing(shape: Shape): boolean {
  return (
    shape.properties.length === 0 &&
    shape.required.length === 0 &&
    (shape.extra === null || shape.extra.kind === 'unknown')
  );
}

/**
 * Replaces references to definitions that an own property contradicts (a string there, a number here) by what those
 * definitions demand, so that the own property can take the place of theirs.
 */
function spellOutContradicted(scope: Scope, place: Place, demands: Demands): Demands {
  const own = demands.shapes.flatMap(({ properties }) => properties);
  const kept = new Map<string, Reference>();
  const spelled: Demands[] = [];
  const queue = [...demands.references];
  const spelledOut = new Set<string>();
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { target } = next.type;
    if (kept.has(target) || spelledOut.has(target)) continue;
    const names = contradictedNames(scope, place, next, own);
    if (names.size === 0) {
      kept.set(target, next);
      continue;
    }
    spelledOut.add(target);
    const inner = readDemands(scope, next.definition);
    queue.push(...inner.references);
    spelled.push({ ...inner, shapes: inner.shapes.map((shape) => without(shape, names)) });
  }
  return {
    references: [...kept.values()],
    shapes: [...spelled.flatMap(({ shapes }) => shapes), ...demands.shapes],
    types: [...spelled.flatMap(({ types }) => types), ...demands.types],
    nullable: demands.nullable,
  };
}

function contradictedNames(
  scope: Scope,
  place: Place,
  reference: Reference,
  own: readonly Property[],
): Set<string> {
  const names = new Set<string>();
  for (const { wireName, type, origin } of own) {
    const found = findProperty(scope, reference.definition, wireName);
    if (found === null || intersect(scope.read(found.place), type, place.origin) !== null) continue;
    scope.diagnostics.report('all-of-conflict', origin, { property: wireName });
    names.add(wireName);
  }
  return names;
}

function without(shape: Shape, names: ReadonlySet<string>): Shape {
  return { ...shape, properties: shape.properties.filter(({ wireName }) => !names.has(wireName)) };
}

import type { Place } from '../../load/place.ts';
import type { Type } from '../types.ts';
import { intersect, joined } from './intersect.ts';
import { mergeShapes } from './merge-shapes.ts';
import type { Constraints } from './schema-constraints.ts';
import type { Shape } from './schema-object.ts';
import { shapeType } from './schema-shape-type.ts';
import type { Scope } from './scope.ts';
import { spellOutReferences } from './spell-out-references.ts';
import { nullable } from './union.ts';

/**
 * The type of values that meet all constraints (JSON Schema 2020-12, section 10.2.1.1).
 *
 * References stay members of an intersection, so that inheritance is visible: `Base & { … }`. Inline objects
 * merge into one. If no value can meet two constraints, the last one wins, which is reported.
 */
export function typeOfConstraints(scope: Scope, place: Place, constraints: Constraints): Type {
  const { origin } = place;
  const type = soleType(constraints) ?? conjunction(scope, place, constraints);
  return constraints.nullable ? nullable(type, origin) : type;
}

/** The type of most schemas: one type or one reference, without siblings. */
function soleType({ references, shapes, types }: Constraints): Type | null {
  if (references.length + shapes.length + types.length !== 1) return null;
  const [shape] = shapes;
  return types[0] ?? references[0]?.type ?? (shape === undefined ? null : shapeType(shape));
}

function conjunction(scope: Scope, place: Place, constraints: Constraints): Type {
  const { origin } = place;
  const { references, shapes, types } = spellOutReferences(scope, place, constraints);
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

/**
 * The type of one part of an intersection. Next to other parts an empty object adds nothing. The type of
 * additional properties is left out: TypeScript would apply it to the properties of the other parts too.
 */
function partType(shape: Shape, hasSiblings: boolean): Type {
  if (!hasSiblings || shape.extra === null || shape.extra.kind === 'unknown') return shapeType(shape);
  return shapeType({ ...shape, extra: { kind: 'unknown', origin: shape.extra.origin } });
}

function saysNothing(shape: Shape): boolean {
  return (
    shape.properties.length === 0 &&
    shape.required.length === 0 &&
    (shape.extra === null || shape.extra.kind === 'unknown')
  );
}

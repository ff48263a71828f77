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
 * The type of values that meet all demands (JSON Schema 2020-12, section 10.2.1.1).
 *
 * References stay members of an intersection, so that inheritance reads as such: `Base & { … }`. Inline objects merge
 * into one. Where no value could meet two demands, the last one wins, which is reported.
 */
export function typeOfDemands(scope: Scope, place: Place, demands: Constraints): Type {
  const { origin } = place;
  const type = soleType(demands) ?? conjunction(scope, place, demands);
  return demands.nullable ? nullable(type, origin) : type;
}

/** What most schemas are: one type or one reference, with nothing next to it. */
function soleType({ references, shapes, types }: Constraints): Type | null {
  if (references.length + shapes.length + types.length !== 1) return null;
  const [shape] = shapes;
  return types[0] ?? references[0]?.type ?? (shape === undefined ? null : shapeType(shape));
}

function conjunction(scope: Scope, place: Place, demands: Constraints): Type {
  const { origin } = place;
  const { references, shapes, types } = spellOutReferences(scope, place, demands);
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
 * Next to other parts an empty object adds nothing. What the remaining properties are cannot be said there: TypeScript would
 * ask it of the properties of those parts too.
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

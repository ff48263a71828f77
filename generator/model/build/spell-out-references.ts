import type { Place } from '../../load/place.ts';
import type { Property } from '../types.ts';
import { baseOf } from './hierarchy.ts';
import { intersect } from './intersect.ts';
import { readConstraints, type Constraints, type Reference } from './schema-constraints.ts';
import type { Shape } from './schema-object.ts';
import type { Scope } from './scope.ts';

/**
 * Replaces references by the constraints of their definitions if an intersection would allow no value.
 *
 * That happens if a property contradicts one of the definition (a string here, a number there), or if one of
 * the two gives a type for additional properties: an index signature would apply to the properties of both.
 */
export function spellOutReferences(scope: Scope, place: Place, constraints: Constraints): Constraints {
  const own = constraints.shapes.flatMap(({ properties }) => properties);
  const isLimited = limitsOthers(scope, constraints);
  const kept = new Map<string, Reference>();
  const spelled: Constraints[] = [];
  const queue = [...constraints.references];
  const spelledOut = new Set<string>();
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { target } = next.type;
    if (kept.has(target) || spelledOut.has(target)) continue;
    const names = contradictedNames(scope, place, next, own);
    if (names.size === 0 && !isLimited) {
      kept.set(target, next);
      continue;
    }
    spelledOut.add(target);
    const inner = readConstraints(scope, definitionOrBase(scope, next), next.definition);
    queue.push(...inner.references);
    spelled.push({ ...inner, shapes: inner.shapes.map((shape) => without(shape, names)) });
  }
  return {
    references: [...kept.values()],
    shapes: [...spelled.flatMap(({ shapes }) => shapes), ...constraints.shapes],
    types: [...spelled.flatMap(({ types }) => types), ...constraints.types],
    nullable: constraints.nullable,
  };
}

/** The schema whose constraints a reference adds: the definition or its base. */
function definitionOrBase({ hierarchy }: Scope, { definition, role }: Reference): Place {
  const family = role === 'base' ? hierarchy.family(definition.origin) : null;
  return (family && baseOf(family)) ?? definition;
}

function contradictedNames(
  scope: Scope,
  place: Place,
  reference: Reference,
  own: readonly Property[],
): Set<string> {
  const names = new Set<string>();
  for (const { wireName, type, origin } of own) {
    const found = scope.properties.find(reference.definition, wireName);
    if (found === null || intersect(scope.read(found.place), type, place.origin) !== null) continue;
    scope.diagnostics.report('all-of-conflict', origin, { property: wireName });
    names.add(wireName);
  }
  return names;
}

/** Whether one of several constraints gives a type for additional properties. */
function limitsOthers(scope: Scope, { shapes, references }: Constraints): boolean {
  const says = shapes.some(({ extra }) => extra !== null && extra.kind !== 'unknown');
  if (says) return references.length > 0;
  const others = shapes.some(({ properties }) => properties.length > 0) || references.length > 1;
  return others && references.some(({ definition }) => scope.properties.typesOthers(definition));
}

function without(shape: Shape, names: ReadonlySet<string>): Shape {
  return { ...shape, properties: shape.properties.filter(({ wireName }) => !names.has(wireName)) };
}

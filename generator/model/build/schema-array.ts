import { at, elements, isObject, type JsonObject, type Place } from '../../load/place.ts';
import type { Type } from '../types.ts';
import type { Scope } from './scope.ts';
import { unionOf } from './union.ts';

/**
 * Reads an array, or a tuple if positions have their own schemas: `prefixItems` (JSON Schema 2020-12, section
 * 10.3.1.1), or the older array form of `items`.
 */
export function readArray(scope: Scope, place: Place, schema: JsonObject): Type {
  const { origin } = place;
  const positions = at(place, Array.isArray(schema['prefixItems']) ? 'prefixItems' : 'items');
  if (positions !== null && Array.isArray(positions.value) && positions.value.length > 0) {
    if (areAlternatives(scope, schema, positions)) return readAlternatives(scope, positions);
    return readTuple(scope, place, schema, positions);
  }
  const items = Array.isArray(schema['items']) ? null : at(place, 'items');
  return { kind: 'array', items: items === null ? { kind: 'unknown', origin } : scope.read(items), origin };
}

/**
 * Whether a list of schemas lists alternatives. OpenAPI 3.0 and Swagger 2.0 have no tuples. A schema that
 * lists objects without `type: array` is not an array with one of each.
 */
function areAlternatives({ documents }: Scope, schema: JsonObject, positions: Place): boolean {
  const isObjects = elements(positions).every(
    ({ value }) => isObject(value) && (value['type'] === 'object' || value['properties'] !== undefined),
  );
  return documents.version === '3.0' && schema['type'] === undefined && isObjects;
}

function readAlternatives(scope: Scope, list: Place): Type {
  scope.diagnostics.report('items-alternatives', list.origin, {});
  return unionOf(
    elements(list).map((item) => scope.read(item)),
    list.origin,
  );
}

/**
 * Positions from `minItems` on are optional: no other keyword requires them (JSON Schema Validation, section
 * 6.4.2).
 */
function readTuple(scope: Scope, place: Place, schema: JsonObject, positions: Place): Type {
  const items = elements(positions).map((item) => scope.read(item));
  const least = schema['minItems'];
  const required = typeof least === 'number' ? Math.max(0, Math.min(least, items.length)) : 0;
  const rest = readRest(scope, place, schema, items.length);
  return { kind: 'tuple', items, required, rest, origin: place.origin };
}

/**
 * The type of the elements after the positions. Null unless the document gives one, because a tuple with an
 * open end checks little.
 */
function readRest(scope: Scope, place: Place, schema: JsonObject, positions: number): Type | null {
  const keys = Array.isArray(schema['items']) ? ['additionalItems'] : ['items', 'unevaluatedItems'];
  const key = keys.find((candidate) => isObject(schema[candidate]) || schema[candidate] === true);
  const rest = key === undefined ? null : at(place, key);
  const most = schema['maxItems'];
  if (rest === null || (typeof most === 'number' && most <= positions)) return null;
  return scope.read(rest);
}

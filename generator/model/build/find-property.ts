import { at, elements, isObject, type Place } from '../../load/place.ts';
import { propertiesPlace } from './schema-object.ts';
import type { Scope } from './scope.ts';

/** Where a property is declared. */
export interface FoundProperty {
  readonly place: Place;
  readonly required: boolean;
}

/** Finds a property of a schema by name: its own, or one it has from what it refers to or from its `allOf`. */
export function findProperty(scope: Scope, schema: Place, name: string): FoundProperty | null {
  return search(scope, schema, name, new Set());
}

function search(scope: Scope, schema: Place, name: string, seen: Set<unknown>): FoundProperty | null {
  if (!isObject(schema.value) || seen.has(schema.value)) return null;
  seen.add(schema.value);
  const properties = propertiesPlace(scope, schema);
  const place = properties === null ? null : at(properties, name);
  const required = schema.value['required'];
  const demanded = Array.isArray(required) && required.includes(name);
  if (place !== null) return { place, required: demanded };
  for (const base of basesOf(scope, schema)) {
    const found = search(scope, base, name, seen);
    if (found !== null) return { ...found, required: found.required || demanded };
  }
  return null;
}

/** What a schema refers to, and the members of its `allOf`. */
export function basesOf(scope: Scope, schema: Place): Place[] {
  const referring = isObject(schema.value) && typeof schema.value['$ref'] === 'string';
  const target = referring ? scope.documents.resolve(schema) : null;
  return [...(target === null ? [] : [target]), ...elements(at(schema, 'allOf'))];
}

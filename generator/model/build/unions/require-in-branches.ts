import { at, elements, isObject, type Place } from '../../../load/place.ts';
import type { Property, Type } from '../../types.ts';
import { joined } from '../intersect.ts';
import { readProperty } from '../schema-object.ts';
import { undeclaredProperty } from '../schema-shape-type.ts';
import type { Scope } from '../scope.ts';
import { unionOf } from '../union.ts';

/**
 * The names that a schema with a union requires but only its branches describe.
 *
 * @param discriminating - the discriminator, which each branch has as its tag
 */
export function requiredOfBranches(
  scope: Scope,
  place: Place,
  discriminating: string | null,
): readonly string[] {
  const names = elements(at(place, 'required')).flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  );
  return names.filter((name) => name !== discriminating && scope.properties.find(place, name) === null);
}

/**
 * The type of a branch with the named properties required. A branch that is not an object stays unchanged.
 */
export function requireInBranch(scope: Scope, branch: Place, type: Type, names: readonly string[]): Type {
  if (names.length === 0 || !['object', 'ref', 'intersection', 'record'].includes(type.kind)) return type;
  const required = names.flatMap((name) => requiredProperty(scope, branch, name) ?? []);
  if (required.length === 0) return type;
  if (type.kind !== 'object') {
    // A part next to a reference belongs to the schema, which already has a name.
    const origin =
      type.kind === 'ref' ? (scope.documents.resolve(branch)?.origin ?? type.origin) : type.origin;
    return joined([type, { kind: 'object', properties: required, extra: null, origin }], origin);
  }
  const added = new Map(required.map((property) => [property.wireName, property]));
  const kept = type.properties.filter(({ wireName }) => !added.has(wireName));
  return { ...type, properties: [...kept, ...required] };
}

/** Null if the branch requires the property itself. */
function requiredProperty(scope: Scope, branch: Place, name: string): Property | null {
  const found = scope.properties.find(branch, name);
  if (found === null) return undeclaredProperty(name, null, branch.origin);
  return found.required ? null : readProperty(scope, name, found.place, true);
}

/** A property that each branch of a definition's union describes, with the union of its types; else null. */
export function findInBranches(scope: Scope, definition: Place, name: string): Property | null {
  const branches = [...elements(at(definition, 'oneOf')), ...elements(at(definition, 'anyOf'))];
  const objects = branches.filter(({ value }) => !isObject(value) || value['type'] !== 'null');
  const found = objects.map((branch) => {
    const place = scope.properties.find(branch, name)?.place;
    return place === undefined ? null : readProperty(scope, name, place, true);
  });
  const [first] = found;
  if (first === undefined || first === null || found.includes(null)) return null;
  const types = found.flatMap((property) => property?.type ?? []);
  return { ...first, type: unionOf(types, first.origin) };
}

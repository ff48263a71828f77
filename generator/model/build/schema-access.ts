import { at, elements, isObject, type Place } from '../../load/place.ts';
import type { Property } from '../types.ts';
import type { Scope } from './scope.ts';

/**
 * Whether only requests or only responses have a property: `readOnly` and `writeOnly` of its schema, of the
 * schema that it refers to, or of a member of its `allOf` (OpenAPI Specification, section "Schema Object").
 */
export function readAccess(scope: Scope, property: Place): Property['access'] {
  const own = ownAccess(property.value);
  if (own !== 'both' || !isObject(property.value)) return own;
  if (property.value['$ref'] !== undefined) return ownAccess(scope.documents.resolve(property)?.value);
  if (property.value['allOf'] === undefined) return 'both';
  for (const member of elements(at(property, 'allOf'))) {
    const definition =
      isObject(member.value) && '$ref' in member.value ? scope.documents.resolve(member) : member;
    const access = ownAccess(definition?.value);
    if (access !== 'both') return access;
  }
  return 'both';
}

function ownAccess(schema: unknown): Property['access'] {
  if (!isObject(schema)) return 'both';
  if (schema['readOnly'] === true) return schema['writeOnly'] === true ? 'both' : 'read';
  return schema['writeOnly'] === true ? 'write' : 'both';
}

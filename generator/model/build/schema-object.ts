import { at, elements, isObject, members, type JsonObject, type Place } from '../../load/place.ts';
import type { Property, Type } from '../types.ts';
import { noDocs, readDocs } from './docs.ts';
import { readLimits } from './limits.ts';
import { readAccess } from './schema-access.ts';
import type { Scope } from './scope.ts';
import { unionOf } from './union.ts';

/** The constraints of the object keywords of one schema. */
export interface Shape {
  readonly place: Place;
  readonly properties: readonly Property[];
  /** Required names, including those that are declared elsewhere. */
  readonly required: readonly string[];
  /** Type of additional properties; null without one. */
  readonly extra: Type | null;
  /** Whether other properties are forbidden. */
  readonly closed: boolean;
}

/**
 * Reads `properties`, `required`, `additionalProperties`, `patternProperties` and `unevaluatedProperties`.
 */
export function readShape(scope: Scope, place: Place, schema: JsonObject): Shape {
  const required = readRequired(scope, place, schema);
  const requiredNames = new Set(required);
  const properties = propertiesPlace(scope, place);
  if (properties !== null && !isObject(properties.value)) {
    scope.diagnostics.report('keyword-malformed', properties.origin, {
      keyword: 'properties',
      expected: 'an object',
    });
  }
  return {
    place,
    properties: members(properties)
      .filter(([name, property]) => !isSchemaLink(name, property))
      .map(([name, property]) => readProperty(scope, name, property, requiredNames.has(name))),
    required,
    extra: readExtra(scope, place, schema),
    closed: (schema['additionalProperties'] ?? schema['unevaluatedProperties']) === false,
  };
}

/**
 * Whether a property is the link to a JSON Schema that huma adds to every response. It is not data of the
 * service.
 */
function isSchemaLink(name: string, { value }: Place): boolean {
  return name === '$schema' && isObject(value) && value['readOnly'] === true && value['format'] === 'uri';
}

/**
 * The `properties` of a schema as one map. Documents of several files may keep them in a file, behind a
 * `$ref` among the properties. Properties next to the `$ref` have priority.
 */
export function propertiesPlace({ documents }: Pick<Scope, 'documents'>, schema: Place): Place | null {
  const properties = at(schema, 'properties');
  if (!isObject(properties?.value) || typeof properties.value['$ref'] !== 'string') return properties;
  const target = documents.resolve(properties);
  const { $ref: _, ...own } = properties.value;
  if (target === null || !isObject(target.value)) return { ...properties, value: own };
  return Object.keys(own).length === 0 ? target : { ...properties, value: { ...target.value, ...own } };
}

/** Reads the schema of a property, with its docs and access. */
export function readProperty(scope: Scope, wireName: string, place: Place, required: boolean): Property {
  return {
    wireName,
    required,
    access: readAccess(scope, place),
    type: scope.read(place),
    docs: isObject(place.value) ? readDocs(scope.diagnostics, place) : noDocs,
    limits: readLimits(place),
    origin: place.origin,
  };
}

/** Reads the list in `required`. The boolean of old documents (`required: true` on a property) is ignored. */
function readRequired(scope: Scope, place: Place, schema: JsonObject): string[] {
  const required = schema['required'];
  if (required === undefined || typeof required === 'boolean') return [];
  const list = at(place, 'required');
  const names = elements(list).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  if (!Array.isArray(required) || names.length < required.length) {
    const origin = list?.origin ?? place.origin;
    scope.diagnostics.report('keyword-malformed', origin, {
      keyword: 'required',
      expected: 'an array of names',
    });
  }
  return [...new Set(names)];
}

function readExtra(scope: Scope, place: Place, schema: JsonObject): Type | null {
  const rest = at(
    place,
    schema['additionalProperties'] === undefined ? 'unevaluatedProperties' : 'additionalProperties',
  );
  const patterns = members(at(place, 'patternProperties')).map(([, pattern]) => scope.read(pattern));
  const types = rest === null || rest.value === false ? patterns : [...patterns, scope.read(rest)];
  return types.length === 0 ? null : unionOf(types, place.origin);
}

import { nearest } from '../../nearest.ts';
import { at, type JsonObject, type Place } from '../../load/place.ts';
import type { Type } from '../types.ts';
import { readArray } from './schema-array.ts';
import { isBinaryMedia, readString, reportFormat, typesOfFormat } from './schema-format.ts';
import type { Scope } from './scope.ts';

const objectKeywords = [
  'properties',
  'additionalProperties',
  'required',
  'patternProperties',
  'unevaluatedProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
  'dependentRequired',
];
const arrayKeywords = [
  'items',
  'prefixItems',
  'minItems',
  'maxItems',
  'uniqueItems',
  'contains',
  'unevaluatedItems',
];
const stringKeywords = ['minLength', 'maxLength', 'pattern', 'contentEncoding'];
const numberKeywords = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'];
const composition = ['$ref', 'allOf', 'anyOf', 'oneOf', 'enum', 'const', 'not'];

/**
 * The names in a schema's `type`, in document order, including `null`. Without `type` they are inferred from
 * the other keywords, which each apply to one type only. Empty if the schema does not decide.
 */
export function typeNames(scope: Scope, place: Place, schema: JsonObject): readonly string[] {
  const type = schema['type'];
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return [...new Set(type.filter((name) => typeof name === 'string'))];
  if (type !== undefined && type !== null) {
    const origin = at(place, 'type')?.origin ?? place.origin;
    scope.diagnostics.report('keyword-malformed', origin, {
      keyword: 'type',
      expected: 'a name or an array of names',
    });
  }
  return inferNames(schema);
}

function inferNames(schema: JsonObject): readonly string[] {
  const says = (keywords: readonly string[]): boolean =>
    keywords.some((keyword) => schema[keyword] !== undefined);
  if (schema['enum'] !== undefined || schema['const'] !== undefined) return [];
  if (says(objectKeywords) && typeof schema['required'] !== 'boolean') return ['object'];
  if (says(['properties', 'additionalProperties'])) return ['object'];
  if (says(composition)) return [];
  if (says(arrayKeywords)) return ['array'];
  if (says(stringKeywords) || isBinaryMedia(schema)) return ['string'];
  if (says(numberKeywords)) return ['number'];
  return typeof schema['format'] === 'string' ? typesOfFormat(schema['format']) : [];
}

/** The type of one name in `type`, except objects. Reports an unknown name. */
export function readNamedType(scope: Scope, place: Place, schema: JsonObject, name: string): Type {
  const { origin } = place;
  reportFormat(scope, place, schema);
  switch (name) {
    case 'string':
      return readString(place, schema);
    case 'array':
      return readArray(scope, place, schema);
    case 'number':
    case 'integer':
      if (typeof schema['default'] === 'bigint') reportLargeDefault(scope, place, schema['default']);
      return { kind: 'primitive', name, format: formatOf(schema), origin };
    case 'boolean':
    case 'null':
      return { kind: 'primitive', name, format: formatOf(schema), origin };
    case 'file':
      return { kind: 'binary', origin };
    case 'any':
      return { kind: 'unknown', origin };
    default:
      scope.diagnostics.report('type-unknown', at(place, 'type')?.origin ?? origin, {
        type: name,
        suggestion: nearest(name, knownTypes),
      });
      return { kind: 'unknown', origin };
  }
}

const knownTypes = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

function reportLargeDefault(scope: Scope, place: Place, value: bigint): void {
  const origin = at(place, 'default')?.origin ?? place.origin;
  scope.diagnostics.report('default-large', origin, { value: String(value) });
}

function formatOf(schema: JsonObject): string | null {
  return typeof schema['format'] === 'string' ? schema['format'] : null;
}

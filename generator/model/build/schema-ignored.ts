import { at, isObject, type JsonObject, type Place } from '../../load/place.ts';
import { hasKeyword } from './has-keyword.ts';
import { isNullable } from './schema-nullable.ts';
import type { Scope } from './scope.ts';

const inexpressible = ['if', 'then', 'else', 'dependentSchemas', '$recursiveRef'];
const composition = ['allOf', 'oneOf', 'anyOf'];
const noteworthy: ReadonlySet<string> = new Set([...inexpressible, 'not', ...composition]);
const shaping = [
  'properties',
  'allOf',
  'oneOf',
  'anyOf',
  'enum',
  'items',
  'additionalProperties',
  'required',
  'const',
];

/**
 * Whether a schema has keywords that TypeScript cannot express, `not`, or those that combine schemas. Most have none.
 */
export function isNoteworthy(schema: JsonObject): boolean {
  return hasKeyword(schema, noteworthy);
}

/** Reports keywords that TypeScript cannot express. The type is wider than the document says. */
export function reportIgnoredKeywords(scope: Scope, place: Place, schema: JsonObject): void {
  for (const keyword of inexpressible) {
    if (schema[keyword] !== undefined) report(scope, place, keyword);
  }
  const not = schema['not'];
  if (not !== undefined && not !== true && !(isObject(not) && Object.keys(not).length === 0)) {
    report(scope, place, 'not');
  }
  for (const keyword of composition) {
    const value = schema[keyword];
    if (value === undefined || (Array.isArray(value) && value.length > 0)) continue;
    const origin = at(place, keyword)?.origin ?? place.origin;
    scope.diagnostics.report('keyword-malformed', origin, { keyword, expected: 'a list of schemas' });
  }
}

/**
 * Reports keywords next to `$ref`, which OpenAPI 3.0 ignores (section "Reference Object"). `nullable` is not
 * ignored, because its authors mean it.
 */
export function reportReferenceSiblings(scope: Scope, place: Place, schema: JsonObject): void {
  if (isNullable(schema)) scope.diagnostics.report('ref-nullable', place.origin, {});
  for (const keyword of shaping) {
    if (schema[keyword] !== undefined)
      scope.diagnostics.report('ref-sibling-ignored', place.origin, { keyword });
  }
}

function report(scope: Scope, place: Place, keyword: string): void {
  scope.diagnostics.report('keyword-inexpressible', at(place, keyword)?.origin ?? place.origin, { keyword });
}

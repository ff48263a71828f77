import { at, isObject, type JsonObject, type Place } from '../../load/place.ts';
import { largeInteger } from '../../load/read/large-integers.ts';
import type { EnumMember, Type } from '../types.ts';
import { readMemberNotes } from './schema-enum-names.ts';
import { isNullable } from './schema-nullable.ts';
import type { Scope } from './scope.ts';
import { nullable, unionOf } from './union.ts';

type Scalar = string | number | bigint | boolean | null;

/**
 * Reads `enum`, `const` and `x-extensible-enum` (JSON Schema Validation, sections 6.1.2 and 6.1.3).
 *
 * @param types - the names in the schema's `type`; values of a similar type (`"1"` for an integer) are
 * converted
 * @returns null if the schema lists no values, or lists objects or arrays, which is reported
 */
export function readValues(scope: Scope, place: Place, types: readonly string[]): Type | null {
  const schema = place.value;
  if (!isObject(schema)) return null;
  const key = valuesKey(schema);
  if (key === null) return null;
  const listed = key === 'const' ? [schema['const']] : schema[key];
  const origin = at(place, key)?.origin ?? place.origin;
  if (!Array.isArray(listed)) {
    scope.diagnostics.report('keyword-malformed', origin, { keyword: key, expected: 'an array of values' });
    return null;
  }
  if (listed.length === 0) {
    scope.diagnostics.report('enum-empty', origin, {});
    return { kind: 'never', origin: place.origin };
  }
  const values = listed.filter(isScalar);
  if (values.length < listed.length) {
    scope.diagnostics.report('enum-value-complex', origin, {});
    return null;
  }
  const spelled = values.map((value) => respell(value, types));
  const changed = spelled.some((value, index) => value !== values[index]);
  if (changed) scope.diagnostics.report('enum-value-type', origin, { type: types.join(', ') });
  const held = spelled.filter((value) => typeof value !== 'bigint');
  return held.length === spelled.length
    ? typeOfValues(place, schema, held)
    : readLargeIntegers(scope, place, schema, { key, values: spelled });
}

/** Values that have TypeScript literals. */
type Held = Exclude<Scalar, bigint>;

function valuesKey(schema: JsonObject): 'const' | 'enum' | 'x-extensible-enum' | null {
  if (Object.hasOwn(schema, 'const')) return 'const';
  if (Object.hasOwn(schema, 'enum')) return 'enum';
  return Array.isArray(schema['x-extensible-enum']) ? 'x-extensible-enum' : null;
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}

/** Converts a listed value to the only declared type: YAML writes `1` for the string, or the reverse. */
function respell(value: Scalar, types: readonly string[]): Scalar {
  const [type] = types;
  if (type === undefined || types.length > 1 || value === null) return value;
  if (type === 'string' && typeof value !== 'string') return String(value);
  if (typeof value !== 'string') return value;
  if ((type === 'integer' || type === 'number') && value.trim() !== '' && Number.isFinite(Number(value))) {
    return largeInteger(value.trim()) ?? Number(value);
  }
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}

/** The type of all integers, for a list with integers that a number cannot hold. Each of them is reported. */
function readLargeIntegers(
  scope: Scope,
  place: Place,
  schema: JsonObject,
  { key, values }: { readonly key: string; readonly values: readonly Scalar[] },
): Type {
  const { origin } = place;
  for (const [index, value] of values.entries()) {
    if (typeof value !== 'bigint') continue;
    const listed = at(place, key, index) ?? at(place, key) ?? place;
    scope.diagnostics.report('enum-value-large', listed.origin, { value: String(value) });
  }
  const format = typeof schema['format'] === 'string' ? schema['format'] : 'int64';
  const integer: Type = { kind: 'primitive', name: 'integer', format, origin };
  return values.includes(null) ? nullable(integer, origin) : integer;
}

function typeOfValues(place: Place, schema: JsonObject, values: readonly Held[]): Type {
  const notes = readMemberNotes(schema, values);
  const open = isOpen(schema);
  const seen = new Set<Held>();
  const members: (EnumMember | boolean)[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null || seen.has(value)) continue;
    seen.add(value);
    const note = notes[index] ?? { name: null, description: null };
    members.push(typeof value === 'boolean' ? value : { value, ...note });
  }
  const { origin } = place;
  const type = unionOf(groupMembers(members, open, place), origin);
  if (!values.includes(null)) return type;
  return nullable(type, origin);
}

/** One enum if all values are strings or all are numbers, else separate literals. */
function groupMembers(members: readonly (EnumMember | boolean)[], open: boolean, place: Place): Type[] {
  const { origin } = place;
  const bases = new Set(
    members.map((member) => (typeof member === 'boolean' ? 'boolean' : typeof member.value)),
  );
  const [base] = bases;
  const named = members.filter((member) => typeof member !== 'boolean');
  const uniform = bases.size === 1 && (base === 'string' || base === 'number');
  if (uniform && (members.length > 1 || open)) return [{ kind: 'enum', base, members: named, open, origin }];
  return members.map((member) => ({
    kind: 'literal',
    value: typeof member === 'boolean' ? member : member.value,
    origin,
  }));
}

/** Whether a vendor extension says that other values may follow (Azure, Zalando, Speakeasy). */
function isOpen(schema: JsonObject): boolean {
  const azure = schema['x-ms-enum'];
  const extensible = schema['x-extensible-enum'];
  return (
    (isObject(azure) && azure['modelAsString'] === true) ||
    (extensible !== undefined && extensible !== false) ||
    ['open', 'extensible', true].some((value) => schema['x-enum-extensibility'] === value) ||
    schema['x-speakeasy-unknown-values'] === 'allow'
  );
}

/**
 * Reads a branch of a union that lists one value as an enum of that value. Its `title` and `description`
 * annotate the value, which is JSON Schema's way to document enums. Null for other branches.
 */
export function readAnnotatedValue(branch: Place): Type | null {
  const schema = branch.value;
  if (!isObject(schema) || isNullable(schema)) return null;
  const listed = schema['enum'];
  const value: unknown = Object.hasOwn(schema, 'const')
    ? schema['const']
    : Array.isArray(listed) && listed.length === 1
      ? listed[0]
      : undefined;
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  if (typeof schema['type'] === 'string' && respell(value, [schema['type']]) !== value) return null;
  const [note] = readMemberNotes(schema, [value]);
  const title =
    Object.hasOwn(schema, 'const') && typeof schema['title'] === 'string' ? schema['title'] : null;
  const description = typeof schema['description'] === 'string' ? schema['description'] : null;
  const member = { value, name: note?.name ?? title, description: note?.description ?? description };
  const base = typeof value === 'string' ? 'string' : 'number';
  return { kind: 'enum', base, members: [member], open: isOpen(schema), origin: branch.origin };
}

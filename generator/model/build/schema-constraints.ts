import { at, elements, isObject, type JsonObject, type Place } from '../../load/place.ts';
import { referenceOf } from '../../load/references.ts';
import type { RefType, Type } from '../types.ts';
import { follow, reportNonText } from './follow.ts';
import { hasKeyword } from './has-keyword.ts';
import { isNoteworthy, reportIgnoredKeywords, reportReferenceSiblings } from './schema-ignored.ts';
import { readValues } from './schema-enum.ts';
import { isNullable } from './schema-nullable.ts';
import { withoutNumericText } from './schema-number-or-text.ts';
import { readShape, type Shape } from './schema-object.ts';
import { readNamedType, typeNames } from './schema-types.ts';
import { readUnion } from './schema-union.ts';
import { shapeType } from './schema-shape-type.ts';
import type { Scope } from './scope.ts';
import { isNull } from '../nullable.ts';
import { allowsNull, unionOf, withoutNull } from './union.ts';

/** A reference to a definition. */
export interface Reference {
  readonly definition: Place;
  /** The definition, or the common base of a polymorphic definition's subtypes. */
  readonly role: 'whole' | 'base';
  readonly type: RefType;
}

/** All constraints of a schema: those of its own keywords, its `$ref` and its `allOf`. */
export interface Constraints {
  readonly references: readonly Reference[];
  readonly shapes: readonly Shape[];
  /** Types that are not plain objects: primitives, arrays, unions. */
  readonly types: readonly Type[];
  readonly nullable: boolean;
}

const composition: ReadonlySet<string> = new Set(['allOf', 'oneOf', 'anyOf']);
const nothing: Constraints = { references: [], shapes: [], types: [], nullable: false };

/**
 * Collects the constraints of a schema, including those of inline members of its `allOf`.
 *
 * @param subtype - the definition that is being read: its references to a polymorphic ancestor mean the
 * ancestor's base
 */
export function readConstraints(scope: Scope, place: Place, subtype: Place = place): Constraints {
  const { value: schema, origin } = place;
  if (schema === true) return nothing;
  if (schema === false) return { ...nothing, types: [{ kind: 'never', origin }] };
  if (!isObject(schema)) {
    scope.diagnostics.report('schema-malformed', origin, {});
    return nothing;
  }
  if (referenceOf(schema) === null) return readKeywords(scope, place, schema, subtype);
  const reference = readReference(scope, place, subtype);
  if (Object.keys(schema).length === 1) return reference;
  if (scope.documents.version !== '3.0')
    return together([reference, readKeywords(scope, place, schema, subtype)]);
  reportReferenceSiblings(scope, place, schema);
  return { ...reference, nullable: isNullable(schema) };
}

function readReference(scope: Scope, place: Place, subtype: Place): Constraints {
  const definition = follow(scope, place, 'schemas');
  if (definition === null || definition.origin === place.origin) return nothing;
  const role = scope.hierarchy.roleFor(subtype.origin, definition.origin);
  if (role === 'none') return { ...nothing, shapes: [nothingShared(scope, place, definition)] };
  const target = scope.models.refer(definition, role);
  return {
    ...nothing,
    references: [{ definition, role, type: { kind: 'ref', target, origin: place.origin } }],
  };
}

/**
 * The shape of a base without properties. Subtypes are still objects, and those with a discriminator get a
 * tag.
 */
function nothingShared({ hierarchy }: Scope, place: Place, definition: Place): Shape {
  const hasTag = hierarchy.family(definition.origin)?.discriminator !== null;
  return { place, properties: [], required: [], extra: null, closed: hasTag };
}

function readKeywords(scope: Scope, place: Place, schema: JsonObject, subtype: Place): Constraints {
  reportNonText(scope, place);
  if (!isNoteworthy(schema)) return readOwn(scope, place, schema);
  reportIgnoredKeywords(scope, place, schema);
  if (refusesAll(schema['not'])) return { ...nothing, types: [{ kind: 'never', origin: place.origin }] };
  if (!hasKeyword(schema, composition)) return readOwn(scope, place, schema);
  const parts = elements(at(place, 'allOf'));
  const constraints = parts.map((part) => readConstraints(scope, part, subtype));
  const unions = [readUnion(scope, place, schema, 'oneOf'), readUnion(scope, place, schema, 'anyOf')].filter(
    (union) => union !== null,
  );
  const all = readOwn(scope, place, schema);
  const own =
    unions.length === 0
      ? all
      : { ...all, shapes: all.shapes.map((shape) => describedIn(scope, place, shape)) };
  return {
    ...together([...constraints, own, { ...nothing, types: unions.map(withoutNull) }]),
    nullable: own.nullable || unions.some(allowsNull) || allowNull(constraints),
  };
}

/** Drops required names that the schema does not describe. Next to a union, its branches require them. */
function describedIn(scope: Scope, place: Place, shape: Shape): Shape {
  return { ...shape, required: shape.required.filter((name) => scope.properties.find(place, name) !== null) };
}

/**
 * Whether null meets all members of an `allOf`. Members without constraints allow it, as they allow all
 * values. A member that only says that null is allowed applies to the whole `allOf`.
 */
function allowNull(members: readonly Constraints[]): boolean {
  if (members.some((member) => member.nullable && asksNothing(member))) return true;
  const asking = members.filter((member) => !asksNothing(member));
  return asking.length > 0 && asking.every(({ nullable }) => nullable);
}

function asksNothing({ references, shapes, types }: Constraints): boolean {
  return references.length + shapes.length + types.length === 0;
}

/** `not: {}` and `not: true` allow no value. Generators write them for properties that may be absent. */
function refusesAll(not: unknown): boolean {
  return not === true || (isObject(not) && Object.keys(not).length === 0);
}

function readOwn(scope: Scope, place: Place, schema: JsonObject): Constraints {
  const all = typeNames(scope, place, schema);
  const names = withoutNumericText(
    scope,
    schema,
    all.includes('null') ? all.filter((name) => name !== 'null') : all,
  );
  const values = readValues(scope, place, names);
  if (values !== null) {
    if (isNull(values)) return { ...nothing, types: [values] };
    return { ...nothing, types: [withoutNull(values)], nullable: allowsNull(values) || isNullable(schema) };
  }
  const nullable = isNullable(schema);
  if (names.length === 0) {
    return { ...nothing, nullable, types: all.map((name) => readNamedType(scope, place, schema, name)) };
  }
  if (names.length === 1 && names[0] === 'object') {
    return { ...nothing, nullable, shapes: [readShape(scope, place, schema)] };
  }
  const types = names.map((name) =>
    name === 'object'
      ? shapeType(readShape(scope, place, schema))
      : readNamedType(scope, place, schema, name),
  );
  return { ...nothing, nullable, types: [unionOf(types, place.origin)] };
}

function together(all: readonly Constraints[]): Constraints {
  const constraints = all.filter((constraint) => constraint !== nothing);
  const [only] = constraints;
  if (only !== undefined && constraints.length === 1) return only;
  return {
    references: constraints.flatMap(({ references }) => references),
    shapes: constraints.flatMap(({ shapes }) => shapes),
    types: constraints.flatMap(({ types }) => types),
    nullable: constraints.some(({ nullable }) => nullable),
  };
}

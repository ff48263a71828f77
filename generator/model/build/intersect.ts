import type { Origin } from '../../diagnostics/origin.ts';
import type { EnumType, LiteralType, ObjectType, PrimitiveType, Type, UnionType } from '../types.ts';
import { mergeProperties } from './merge-properties.ts';
import { sameToCallers } from '../caller-key.ts';
import { isNull } from '../nullable.ts';
import { unionOf } from './union.ts';

/**
 * The type of values that belong to both types; null if there are none, such as a string that is a number.
 *
 * References are not resolved. A reference and an object become an intersection. A reference and a plain
 * primitive give the reference, because the primitive usually only repeats the definition's `type`.
 */
export function intersect(a: Type, b: Type, origin: Origin): Type | null {
  if (isValues(a) && isValues(b)) return intersectValues(a, b);
  if (a.kind === 'unknown' || b.kind === 'never' || sameToCallers(a, b)) return b;
  if (b.kind === 'unknown' || a.kind === 'never') return a;
  if (a.kind === 'union') return intersectUnion(a, b, origin);
  if (b.kind === 'union') return intersectUnion(b, a, origin);
  if (a.kind === 'ref' || b.kind === 'ref') return intersectReference(a, b, origin);
  if (a.kind === 'intersection' || b.kind === 'intersection') return joined([a, b], origin);
  if (isKeyed(a) && isKeyed(b)) return intersectKeyed(a, b, origin);
  if (a.kind === 'array' && b.kind === 'array') {
    const items = intersect(a.items, b.items, origin);
    return items === null ? null : { kind: 'array', items, origin };
  }
  if (a.kind === 'tuple' && b.kind === 'array') return a;
  if (a.kind === 'array' && b.kind === 'tuple') return b;
  if (a.kind === 'binary' && isText(b)) return a;
  if (b.kind === 'binary' && isText(a)) return b;
  return null;
}

/** Joins several types into one: objects merge, other types form a flat intersection. */
export function joined(types: readonly Type[], origin: Origin): Type {
  const flat = types.flatMap((type) => (type.kind === 'intersection' ? type.members : [type]));
  const members: Type[] = [];
  for (const type of flat) {
    if (members.some((member) => sameToCallers(member, type))) continue;
    const index = members.findIndex((member) => member.kind === 'object' && type.kind === 'object');
    const merged = index < 0 ? null : intersect(members[index] ?? type, type, origin);
    if (merged === null) members.push(type);
    else members[index] = merged;
  }
  const [only] = members;
  if (only === undefined) return { kind: 'unknown', origin };
  return members.length === 1 ? only : { kind: 'intersection', members, origin };
}

/** Distributes over members that are primitives. Unions of objects stay whole: `Base & (A | B)`. */
function intersectUnion(union: UnionType, other: Type, origin: Origin): Type | null {
  if (
    other.kind === 'union' ? hasObjects(union) && hasObjects(other) : isObjectLike(other) && hasObjects(union)
  ) {
    return joined([other, union], origin);
  }
  const others = other.kind === 'union' ? other.members : [other];
  const members = union.members.flatMap((a) => others.map((b) => intersect(a, b, origin)));
  const possible = members.filter((member) => member !== null);
  return possible.length === 0 ? null : unionOf(possible, origin);
}

function hasObjects(union: UnionType): boolean {
  return union.members.every((member) => isNull(member) || isObjectLike(member));
}

function isObjectLike(type: Type): boolean {
  return type.kind === 'ref' || type.kind === 'intersection' || isKeyed(type);
}

type Values = PrimitiveType | LiteralType | EnumType;

function isValues(type: Type): type is Values {
  return type.kind === 'primitive' || type.kind === 'literal' || type.kind === 'enum';
}

function isText(type: Type): boolean {
  return type.kind === 'primitive' && type.name === 'string';
}

function intersectValues(a: Values, b: Values): Type | null {
  if (a.kind === 'primitive') return b.kind === 'primitive' ? narrower(a, b) : accepts(a, b) ? b : null;
  if (b.kind === 'primitive') return accepts(b, a) ? a : null;
  return intersectListed(a, b);
}

function intersectListed(a: LiteralType | EnumType, b: LiteralType | EnumType): Type | null {
  if (sameToCallers(a, b)) return b;
  const [outer, inner] = a.kind === 'enum' ? [a, b] : [b, a];
  if (outer.kind === 'literal') return null;
  if (inner.kind === 'literal') {
    return outer.open || outer.members.some(({ value }) => value === inner.value) ? inner : null;
  }
  if (outer.base !== inner.base) return null;
  if (outer.open) return inner;
  if (inner.open) return outer;
  const members = outer.members.filter(({ value }) => inner.members.some((member) => member.value === value));
  const [only] = members;
  if (only === undefined) return null;
  if (members.length > 1) return { ...outer, members };
  return { kind: 'literal', value: only.value, origin: outer.origin };
}

function narrower(a: PrimitiveType, b: PrimitiveType): PrimitiveType | null {
  if (a.name === b.name) return a.format === null ? b : a;
  if (a.name === 'number' && b.name === 'integer') return b;
  if (a.name === 'integer' && b.name === 'number') return a;
  return null;
}

function accepts(primitive: PrimitiveType, values: LiteralType | EnumType): boolean {
  const base = values.kind === 'enum' ? values.base : typeof values.value;
  return primitive.name === base || (primitive.name === 'integer' && base === 'number');
}

/** Values next to a reference narrow it. A plain primitive only repeats the definition's type. */
function intersectReference(a: Type, b: Type, origin: Origin): Type {
  const [ref, other] = a.kind === 'ref' ? [a, b] : [b, a];
  if (other.kind === 'literal' || other.kind === 'enum') return other;
  if (other.kind === 'primitive' || other.kind === 'binary') return ref;
  if (other.kind === 'record' && other.values.kind === 'unknown') return ref;
  if (other.kind === 'array' && other.items.kind === 'unknown') return ref;
  return joined([ref, other], origin);
}

type Keyed = ObjectType | Extract<Type, { kind: 'record' }>;

function isKeyed(type: Type): type is Keyed {
  return type.kind === 'object' || type.kind === 'record';
}

function intersectKeyed(a: Keyed, b: Keyed, origin: Origin): Type | null {
  if (a.kind === 'record' && b.kind === 'record') {
    const values = intersect(a.values, b.values, origin);
    return values === null ? null : { kind: 'record', values, origin };
  }
  const [left, right] = [asObject(a), asObject(b)];
  const merged = mergeProperties([...left.properties, ...right.properties], (x, y) =>
    intersect(x, y, origin),
  );
  if (merged.conflicts.length > 0) return null;
  return { kind: 'object', properties: merged.properties, extra: left.extra ?? right.extra, origin };
}

/**
 * Converts a map next to an object: its values are the type of the object's additional properties. A map of
 * unknown adds nothing.
 */
function asObject(type: Keyed): ObjectType {
  if (type.kind === 'object') return type;
  const extra = type.values.kind === 'unknown' ? null : type.values;
  return { kind: 'object', properties: [], extra, origin: type.origin };
}

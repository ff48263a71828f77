import { assertNever } from './assert-never.ts';
import type { ObjectType, Property, Type } from './types.ts';

/** A type of the same kind whose direct parts are what `map` makes of them. Shares what did not change. */
export function mapParts(type: Type, map: (part: Type) => Type): Type {
  switch (type.kind) {
    case 'primitive':
    case 'literal':
    case 'enum':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return type;
    case 'array':
      return { ...type, items: map(type.items) };
    case 'tuple':
      return { ...type, items: type.items.map(map), rest: type.rest && map(type.rest) };
    case 'record':
      return { ...type, values: map(type.values) };
    case 'object':
      return mapObject(type, map);
    case 'union':
    case 'intersection':
      return { ...type, members: type.members.map(map) };
    default:
      return assertNever(type);
  }
}

function mapObject(type: ObjectType, map: (part: Type) => Type): ObjectType {
  return {
    ...type,
    properties: type.properties.map((property) => mapProperty(property, map)),
    extra: type.extra && map(type.extra),
  };
}

/** The property with another type. */
export function mapProperty<P extends Property>(property: P, map: (type: Type) => Type): P {
  return { ...property, type: map(property.type) };
}

/** The direct parts of a type. */
export function partsOf(type: Type): readonly Type[] {
  const parts: Type[] = [];
  mapParts(type, (part) => {
    parts.push(part);
    return part;
  });
  return parts;
}

/** What is left of a nullable type without `null`, and whether `null` was there. */
export function splitNull(type: Type): { readonly type: Type; readonly nullable: boolean } {
  if (type.kind !== 'union') return { type, nullable: false };
  const members = type.members.filter((member) => !isNull(member));
  if (members.length === type.members.length) return { type, nullable: false };
  const [only] = members;
  return { type: members.length === 1 && only ? only : { ...type, members }, nullable: true };
}

/** `T | null`. */
export function orNull(type: Type): Type {
  const none: Type = { kind: 'primitive', name: 'null', format: null, origin: type.origin };
  if (type.kind === 'union') return { ...type, members: [...type.members, none] };
  return { kind: 'union', members: [type, none], tag: null, origin: type.origin };
}

export function isNull(type: Type): boolean {
  return type.kind === 'primitive' && type.name === 'null';
}

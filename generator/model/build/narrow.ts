import type { Origin } from '../../diagnostics/origin.ts';
import type { ObjectType, Property, Type } from '../types.ts';
import { noDocs } from './docs.ts';
import type { TypeOf } from './find-discriminator.ts';
import { intersect, joined } from './intersect.ts';
import { propertyOf } from './object-properties.ts';
import { isNull } from '../nullable.ts';

/**
 * Narrows an object type: the discriminator gets the given type, and is required.
 *
 * @returns null if the type is not an object, or if its property cannot have that type
 */
export function narrowProperty(type: Type, name: string, to: Type, typeOf: TypeOf): Type | null {
  if (type.kind === 'union') {
    const objects = type.members.filter((member) => !isNull(member));
    const [only] = objects;
    const narrowed =
      objects.length === 1 && only !== undefined ? narrowProperty(only, name, to, typeOf) : null;
    return (
      narrowed && { ...type, members: type.members.map((member) => (member === only ? narrowed : member)) }
    );
  }
  if (!isObjectLike(type)) return null;
  const current = propertyOf(type, name, typeOf);
  if (current !== null && intersect(spelledOut(current.type, typeOf), to, type.origin) === null) return null;
  return withProperty(type, discriminating(name, current, to));
}

function isObjectLike(type: Type): boolean {
  return ['object', 'intersection', 'ref', 'record'].includes(type.kind);
}

/** Resolves references, so that values can be compared. */
function spelledOut(type: Type, typeOf: TypeOf): Type {
  return type.kind === 'ref' ? (typeOf(type.target) ?? type) : type;
}

function discriminating(name: string, current: Property | null, to: Type): Property {
  if (current !== null) return { ...current, type: to, required: true };
  const { origin } = to;
  return { wireName: name, required: true, access: 'both', type: to, docs: noDocs, limits: {}, origin };
}

function withProperty(type: Type, property: Property): Type {
  if (type.kind === 'object') return replaceProperty(type, property);
  if (type.kind === 'record')
    return { kind: 'object', properties: [property], extra: type.values, origin: type.origin };
  if (type.kind !== 'intersection') return joined([type, onlyProperty(property, type.origin)], type.origin);
  const own = type.members.find((member) => member.kind === 'object');
  if (own === undefined) return joined([...type.members, onlyProperty(property, type.origin)], type.origin);
  const members = type.members.map((member) => (member === own ? replaceProperty(own, property) : member));
  return { ...type, members };
}

function replaceProperty(type: ObjectType, property: Property): ObjectType {
  const known = type.properties.some(({ wireName }) => wireName === property.wireName);
  const properties = known
    ? type.properties.map((other) => (other.wireName === property.wireName ? property : other))
    : [property, ...type.properties];
  return { ...type, properties };
}

function onlyProperty(property: Property, origin: Origin): ObjectType {
  return { kind: 'object', properties: [property], extra: null, origin };
}

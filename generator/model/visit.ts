import { assertNever } from '../assert-never.ts';
import type {
  BinaryType,
  EnumType,
  LiteralType,
  NeverType,
  PrimitiveType,
  Property,
  RefType,
  Type,
  UnknownType,
} from './types.ts';

/** A type that holds no other. */
export type Leaf = PrimitiveType | LiteralType | EnumType | RefType | BinaryType | UnknownType | NeverType;

/** Whether a type is of a kind that holds no other. */
export function isLeaf(type: Type): type is Leaf {
  switch (type.kind) {
    case 'primitive':
    case 'literal':
    case 'enum':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return true;
    case 'array':
    case 'tuple':
    case 'record':
    case 'object':
    case 'union':
    case 'intersection':
      return false;
    default:
      return assertNever(type);
  }
}

/** The types directly inside a type, in its order. References are not followed. */
export function childrenOf(type: Type): readonly Type[] {
  if (isLeaf(type)) return [];
  switch (type.kind) {
    case 'array':
      return [type.items];
    case 'tuple':
      return type.rest === null ? type.items : [...type.items, type.rest];
    case 'record':
      return [type.values];
    case 'object': {
      const types = type.properties.map((property) => property.type);
      return type.extra === null ? types : [...types, type.extra];
    }
    case 'union':
    case 'intersection':
      return type.members;
    default:
      return assertNever(type);
  }
}

/** Replaces the types directly inside a type. Gives back the very same type when nothing changed. */
export function mapChildren(type: Type, map: (child: Type) => Type): Type {
  if (isLeaf(type)) return type;
  switch (type.kind) {
    case 'array': {
      const items = map(type.items);
      return items === type.items ? type : { ...type, items };
    }
    case 'tuple': {
      const items = mapAll(type.items, map);
      const rest = type.rest === null ? null : map(type.rest);
      return items === type.items && rest === type.rest ? type : { ...type, items, rest };
    }
    case 'record': {
      const values = map(type.values);
      return values === type.values ? type : { ...type, values };
    }
    case 'object': {
      const properties = mapAll(type.properties, (property) => mapProperty(property, map));
      const extra = type.extra === null ? null : map(type.extra);
      return properties === type.properties && extra === type.extra ? type : { ...type, properties, extra };
    }
    case 'union':
    case 'intersection': {
      const members = mapAll(type.members, map);
      return members === type.members ? type : { ...type, members };
    }
    default:
      return assertNever(type);
  }
}

/** The property with another type; the very same property when its type did not change. */
export function mapProperty<P extends Property>(property: P, map: (type: Type) => Type): P {
  const type = map(property.type);
  return type === property.type ? property : { ...property, type };
}

/** Like `Array.map`, but gives back the same array when no element changed. */
function mapAll<T>(values: readonly T[], map: (value: T) => T): readonly T[] {
  const mapped = values.map((value) => map(value));
  return mapped.every((value, index) => value === values[index]) ? values : mapped;
}

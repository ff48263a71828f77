import { assertNever } from '../assert-never.ts';
import type {
  BinaryType,
  EnumType,
  LiteralType,
  NeverType,
  PrimitiveType,
  RefType,
  Type,
  UnknownType,
} from './types.ts';

/** A type without nested types. */
export type Leaf = PrimitiveType | LiteralType | EnumType | RefType | BinaryType | UnknownType | NeverType;

/** Whether a type has no nested types. */
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

/** A type with nested types, of the model, of the contract or of a surface. */
export type TypeTree<T> =
  | { readonly kind: 'array'; readonly items: T }
  | { readonly kind: 'tuple'; readonly items: readonly T[]; readonly rest: T | null }
  | { readonly kind: 'record'; readonly values: T }
  | {
      readonly kind: 'object';
      readonly properties: readonly { readonly type: T }[];
      readonly extra: T | null;
    }
  | { readonly kind: 'union' | 'intersection'; readonly members: readonly T[] }
  | { readonly kind: 'primitive' | 'literal' | 'enum' | 'ref' | 'binary' | 'unknown' | 'never' };

/** The types directly inside a type, in order. References are not resolved. */
export function childrenOf<T>(type: TypeTree<T>): readonly T[] {
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
    case 'primitive':
    case 'literal':
    case 'enum':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return [];
    default:
      return assertNever(type);
  }
}

/** Visits the types directly inside a type, in order. References are not resolved. */
export function eachChild<T>(type: TypeTree<T>, visit: (child: T) => void): void {
  if (type.kind === 'object') {
    for (const property of type.properties) visit(property.type);
    if (type.extra !== null) visit(type.extra);
  } else for (const child of childrenOf(type)) visit(child);
}

/** Replaces the types directly inside a type. Returns the same object if nothing changed. */
export function mapChildren<T extends TypeTree<T>>(type: T, map: (child: T) => T): T {
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
    case 'primitive':
    case 'literal':
    case 'enum':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return type;
    default:
      return assertNever(type);
  }
}

/** The property with another type. Returns the same object if the type did not change. */
export function mapProperty<P extends { readonly type: unknown }>(
  property: P,
  map: (type: P['type']) => P['type'],
): P {
  const type = map(property.type);
  return type === property.type ? property : { ...property, type };
}

/** Like `Array.map`, but returns the same array if no element changed. */
export function mapAll<T>(values: readonly T[], map: (value: T) => T): readonly T[] {
  let changed: T[] | null = null;
  let index = 0;
  for (const value of values) {
    const mapped = map(value);
    if (mapped !== value) {
      changed ??= [...values];
      changed[index] = mapped;
    }
    index += 1;
  }
  return changed ?? values;
}

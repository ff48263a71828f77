import { assertNever } from '../assert-never.ts';
import type { EnumType, LiteralType, PrimitiveType, Type } from './types.ts';

/** The type of a single value in JSON and TypeScript. */
export type Scalar = 'string' | 'number' | 'boolean';

/** The part of a type that decides whether it is a single value, of the model or of the contract. */
type Single =
  | Pick<EnumType, 'kind' | 'base'>
  | Pick<LiteralType, 'kind' | 'value'>
  | Pick<PrimitiveType, 'kind' | 'name'>
  | { readonly kind: Exclude<Type['kind'], 'enum' | 'literal' | 'primitive'> };

/**
 * The kind of a single value; null for null, and for types of several values. References are not resolved.
 */
export function scalarOf(type: Single): Scalar | null {
  switch (type.kind) {
    case 'enum':
      return type.base;
    case 'literal':
      return scalarOfValue(type.value);
    case 'primitive':
      return type.name === 'integer' ? 'number' : type.name === 'null' ? null : type.name;
    case 'array':
    case 'tuple':
    case 'record':
    case 'object':
    case 'union':
    case 'intersection':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return null;
    default:
      return assertNever(type);
  }
}

/** The kind of a value that a document lists. */
export function scalarOfValue(value: string | number | boolean): Scalar {
  if (typeof value === 'string') return 'string';
  return typeof value === 'number' ? 'number' : 'boolean';
}

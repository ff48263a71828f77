import { assertNever } from '../../assert-never.ts';
import type { Property, Type } from '../types.ts';
import type { TypeOf } from './find-discriminator.ts';
import { intersect } from './intersect.ts';
import { mergeProperties } from './merge-properties.ts';

/**
 * The properties of a type that is only an object, including those behind references.
 *
 * @returns null if the type is not an object, may have unlisted properties, or contradicts itself
 */
export function propertiesOf(type: Type, typeOf: TypeOf, depth = 0): readonly Property[] | null {
  switch (type.kind) {
    case 'object':
      return type.extra === null ? type.properties : null;
    case 'ref': {
      const target = depth > 32 ? null : typeOf(type.target);
      return target === null ? null : propertiesOf(target, typeOf, depth + 1);
    }
    case 'intersection': {
      const parts = type.members.map((member) => propertiesOf(member, typeOf, depth + 1));
      if (parts.some((part) => part === null)) return null;
      const all = parts.flatMap((part) => part ?? []);
      const { properties, conflicts } = mergeProperties(all, (a, b) => intersect(a, b, type.origin));
      return conflicts.length === 0 ? properties : null;
    }
    case 'primitive':
    case 'literal':
    case 'enum':
    case 'array':
    case 'tuple':
    case 'record':
    case 'union':
    case 'binary':
    case 'unknown':
    case 'never':
      return null;
    default:
      return assertNever(type);
  }
}

/** A property of an object type by name, declared in any part of it; null without one. */
export function propertyOf(type: Type, name: string, typeOf: TypeOf, depth = 0): Property | null {
  switch (type.kind) {
    case 'object':
      return type.properties.find(({ wireName }) => wireName === name) ?? null;
    case 'ref': {
      const target = depth > 32 ? null : typeOf(type.target);
      return target === null ? null : propertyOf(target, name, typeOf, depth + 1);
    }
    case 'intersection':
      return (
        type.members
          .toReversed()
          .map((member) => propertyOf(member, name, typeOf, depth + 1))
          .find((found) => found !== null) ?? null
      );
    case 'primitive':
    case 'literal':
    case 'enum':
    case 'array':
    case 'tuple':
    case 'record':
    case 'union':
    case 'binary':
    case 'unknown':
    case 'never':
      return null;
    default:
      return assertNever(type);
  }
}

import { assertNever } from '../assert-never.ts';
import { childrenOf, mapChildren } from '../contract/visit.ts';
import type { BareProperty, Type } from '../contract/types.ts';
import type { Shape } from './surface.ts';

const known = new WeakMap<Type<BareProperty>, Shape>();

/** A type without docs, formats and other facts that callers cannot see. */
export function shapeOf(type: Type<BareProperty>): Shape {
  // A simple type is made faster than it is looked up.
  if (type.kind === 'primitive' || type.kind === 'ref') return bare(type);
  const before = known.get(type);
  if (before !== undefined) return before;
  const shape = mapChildren(bare(type), shapeOf);
  known.set(type, shape);
  return shape;
}

function bare(type: Type<BareProperty>): Type<BareProperty> {
  switch (type.kind) {
    case 'primitive': {
      const name = type.name === 'integer' ? 'number' : type.name;
      return { kind: 'primitive', name, format: null, ...(type.as !== undefined && { as: type.as }) };
    }
    case 'enum': {
      const members = type.members.map(({ value }) => ({ value, description: null }));
      return { ...type, members };
    }
    case 'object': {
      const properties = type.properties.map(({ name, required, promised, access, type: value }) => ({
        name,
        required,
        access,
        ...(promised && !required && { promised }),
        type: value,
      }));
      return { ...type, properties };
    }
    case 'union':
      return { ...type, discriminator: null };
    case 'literal':
    case 'array':
    case 'tuple':
    case 'record':
    case 'intersection':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return type;
    default:
      return assertNever(type);
  }
}

/** The members of a union, or only the type itself. */
export function membersOf(shape: Shape): readonly Shape[] {
  return shape.kind === 'union' ? shape.members : [shape];
}

/** The models that a shape refers to. */
export function mentionedIn(shape: Shape): readonly string[] {
  return shape.kind === 'ref' ? [shape.model] : childrenOf(shape).flatMap(mentionedIn);
}

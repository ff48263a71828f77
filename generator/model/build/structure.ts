import { assertNever } from '../assert-never.ts';
import type { Property, Type } from '../types.ts';

const known = new WeakMap<Type, string>();

/**
 * A text that two types share exactly when TypeScript and the wire cannot tell them apart.
 *
 * Where a type stands, its documentation, its formats and the order of its properties do not count.
 */
export function structureOf(type: Type): string {
  const cached = known.get(type);
  if (cached !== undefined) return cached;
  const structure = describe(type);
  known.set(type, structure);
  return structure;
}

/** Whether two types are one, in the sense of {@link structureOf}. */
export function sameStructure(a: Type, b: Type): boolean {
  return a === b || (a.kind === b.kind && structureOf(a) === structureOf(b));
}

function describe(type: Type): string {
  switch (type.kind) {
    case 'primitive':
      return type.name;
    case 'literal':
      return JSON.stringify(type.value);
    case 'enum':
      return `enum${type.open ? '+' : ''}(${type.members
        .map(({ value }) => JSON.stringify(value))
        .toSorted()
        .join()})`;
    case 'array':
      return `array(${structureOf(type.items)})`;
    case 'tuple':
      return `tuple(${listed(type.items)};${type.required};${type.rest === null ? '' : structureOf(type.rest)})`;
    case 'record':
      return `record(${structureOf(type.values)})`;
    case 'object':
      return `{${type.properties.map(describeProperty).toSorted().join()};${type.extra === null ? '' : structureOf(type.extra)}}`;
    case 'union':
      return `union(${type.members.map(structureOf).toSorted().join('|')})`;
    case 'intersection':
      return `intersection(${type.members.map(structureOf).toSorted().join('&')})`;
    case 'ref':
      return `ref(${JSON.stringify(type.target)})`;
    case 'binary':
    case 'unknown':
    case 'never':
      return type.kind;
    default:
      return assertNever(type);
  }
}

function describeProperty(property: Property): string {
  const { wireName, required, access, type } = property;
  return `${JSON.stringify(wireName)}${required ? '' : '?'}${access}:${structureOf(type)}`;
}

function listed(types: readonly Type[]): string {
  return types.map(structureOf).join();
}

import { assertNever } from '../assert-never.ts';
import type { BareProperty, Type as TypeOf } from './types.ts';

type Type = TypeOf<BareProperty>;

const known = new WeakMap<Type, string>();

/**
 * A text that two types share exactly when callers cannot tell their values apart.
 *
 * It ignores what TypeScript does not see: prose, bounds, order, whether a number is whole, and formats unless the
 * configuration makes another type of them (`as`).
 */
export function typeKey(type: Type): string {
  const cached = known.get(type);
  if (cached !== undefined) return cached;
  const key = describe(type);
  known.set(type, key);
  return key;
}

function describe(type: Type): string {
  switch (type.kind) {
    case 'primitive':
      return type.as ?? (type.name === 'integer' ? 'number' : type.name);
    case 'literal':
      return JSON.stringify(type.value);
    case 'enum':
      return `enum${type.open ? '+' : ''}(${type.members
        .map(({ value }) => JSON.stringify(value))
        .toSorted()
        .join()})`;
    case 'array':
      return `array(${typeKey(type.items)})`;
    case 'tuple':
      return `tuple(${type.items.map(typeKey).join()};${type.required};${type.rest === null ? '' : typeKey(type.rest)})`;
    case 'record':
      return `record(${typeKey(type.values)})`;
    case 'object':
      return `{${type.properties.map(describeProperty).toSorted().join()};${type.extra === null ? '' : typeKey(type.extra)}}`;
    case 'union':
      return `union(${type.members.map(typeKey).toSorted().join('|')})`;
    case 'intersection':
      return `intersection(${type.members.map(typeKey).toSorted().join('&')})`;
    case 'ref':
      return `ref(${JSON.stringify(type.model)})`;
    case 'binary':
    case 'unknown':
    case 'never':
      return type.kind;
    default:
      return assertNever(type);
  }
}

function describeProperty({ name, required, promised, access, type }: BareProperty): string {
  return `${JSON.stringify(name)}${required ? '' : '?'}${promised ? '!' : ''}${access}:${typeKey(type)}`;
}

import { assertNever } from '../assert-never.ts';
import type { Property, Type } from './types.ts';

const known = new WeakMap<Type, string>();

/**
 * A text that two types share exactly when callers cannot tell their values apart: for unions without repeats, and for what
 * is offered as a choice.
 *
 * What TypeScript does not see is ignored: places, prose, bounds, order, whether a number is whole, and formats but for what
 * the configuration makes of them (`as`). To tell whether a document means one structure in two places is another matter: see
 * `fold/shape.ts`.
 */
export function callerKey(type: Type): string {
  const cached = known.get(type);
  if (cached !== undefined) return cached;
  const key = describe(type);
  known.set(type, key);
  return key;
}

/** Whether two types are one, in the sense of {@link callerKey}. */
export function sameToCallers(a: Type, b: Type): boolean {
  return a === b || (a.kind === b.kind && callerKey(a) === callerKey(b));
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
      return `array(${callerKey(type.items)})`;
    case 'tuple':
      return `tuple(${listed(type.items)};${type.required};${type.rest === null ? '' : callerKey(type.rest)})`;
    case 'record':
      return `record(${callerKey(type.values)})`;
    case 'object':
      return `{${type.properties.map(describeProperty).toSorted().join()};${type.extra === null ? '' : callerKey(type.extra)}}`;
    case 'union':
      return `union(${type.members.map(callerKey).toSorted().join('|')})`;
    case 'intersection':
      return `intersection(${type.members.map(callerKey).toSorted().join('&')})`;
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
  return `${JSON.stringify(wireName)}${required ? '' : '?'}${access}:${callerKey(type)}`;
}

function listed(types: readonly Type[]): string {
  return types.map(callerKey).join();
}

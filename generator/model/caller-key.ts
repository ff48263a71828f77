import { assertNever } from '../assert-never.ts';
import type { PrimitiveType, Property, UnknownType, BinaryType, NeverType } from './types.ts';

/** A type as callers see it: of the model, of the contract or of a surface. */
export type CallerType =
  | Pick<PrimitiveType, 'kind' | 'name' | 'as'>
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | {
      readonly kind: 'enum';
      readonly members: readonly { readonly value: string | number }[];
      readonly open: boolean;
    }
  | { readonly kind: 'array'; readonly items: CallerType }
  | {
      readonly kind: 'tuple';
      readonly items: readonly CallerType[];
      readonly required: number;
      readonly rest: CallerType | null;
    }
  | { readonly kind: 'record'; readonly values: CallerType }
  | {
      readonly kind: 'object';
      readonly properties: readonly CallerProperty[];
      readonly extra: CallerType | null;
    }
  | { readonly kind: 'union' | 'intersection'; readonly members: readonly CallerType[] }
  | ({ readonly kind: 'ref' } & ({ readonly target: string } | { readonly model: string }))
  | Pick<BinaryType | UnknownType | NeverType, 'kind'>;

type CallerProperty = Pick<Property, 'required' | 'promised' | 'access'> & { readonly type: CallerType } & (
    { readonly wireName: string } | { readonly name: string }
  );

const known = new WeakMap<CallerType, string>();

/**
 * A text that is equal for two types if callers cannot distinguish their values. Unions without duplicates,
 * alternatives of a choice, and comparisons of documents use it.
 *
 * It ignores what TypeScript does not see: places, docs, limits, order, whether a number is an integer, and
 * formats unless the configuration gives them another type (`as`). `fold/shape.ts` decides whether two places
 * of a document have the same structure.
 */
export function callerKey(type: CallerType): string {
  // A simple type is described faster than it is looked up.
  if (type.kind === 'primitive' || type.kind === 'ref') return describe(type);
  const cached = known.get(type);
  if (cached !== undefined) return cached;
  const key = describe(type);
  known.set(type, key);
  return key;
}

/** Whether two types have the same {@link callerKey}. */
export function sameToCallers(a: CallerType, b: CallerType): boolean {
  return a === b || (a.kind === b.kind && callerKey(a) === callerKey(b));
}

function describe(type: CallerType): string {
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
      return `tuple(${type.items.map(callerKey).join()};${type.required};${type.rest === null ? '' : callerKey(type.rest)})`;
    case 'record':
      return `record(${callerKey(type.values)})`;
    case 'object':
      return `{${type.properties.map(describeProperty).toSorted().join()};${type.extra === null ? '' : callerKey(type.extra)}}`;
    case 'union':
      return `union(${type.members.map(callerKey).toSorted().join('|')})`;
    case 'intersection':
      return `intersection(${type.members.map(callerKey).toSorted().join('&')})`;
    case 'ref':
      return `ref(${JSON.stringify('target' in type ? type.target : type.model)})`;
    case 'binary':
    case 'unknown':
    case 'never':
      return type.kind;
    default:
      return assertNever(type);
  }
}

function describeProperty(property: CallerProperty): string {
  const { required, promised = false, access, type } = property;
  const name = 'wireName' in property ? property.wireName : property.name;
  return `${JSON.stringify(name)}${required ? '' : '?'}${promised ? '!' : ''}${access}:${callerKey(type)}`;
}

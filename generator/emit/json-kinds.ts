import { assertNever } from '../model/assert-never.ts';
import type { Api, Type } from '../model/types.ts';
import { scalarOfValue } from '../model/scalar.ts';
import { resolved } from '../model/walk.ts';

/** What a value in JSON can be: null and arrays are no objects here. */
export type JsonKind = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string';

/**
 * The kinds of JSON values that a type allows, sorted; null where it allows all, or nobody knows.
 *
 * @param types - what the value is one of
 */
export function jsonKinds(types: readonly Type[], api: Api): readonly JsonKind[] | null {
  const found = kindsOfAny(types, api, new Set());
  return found === null || found.size === 0 ? null : [...found].sort();
}

type Kinds = ReadonlySet<JsonKind> | null;

/** @param above - types that these are part of: of one that holds itself nobody knows */
function kindsOfAny(types: readonly Type[], api: Api, above: ReadonlySet<Type>): Kinds {
  const kinds = types.map((type) => kindsOf(type, api, above));
  const known = kinds.filter((each) => each !== null);
  return known.length < kinds.length ? null : new Set(known.flatMap((each) => [...each]));
}

/** A value of an intersection is one of each of its members. */
function kindsOfAll(types: readonly Type[], api: Api, above: ReadonlySet<Type>): Kinds {
  const known = types.map((type) => kindsOf(type, api, above)).filter((each) => each !== null);
  const [first, ...others] = known;
  if (first === undefined) return null;
  return new Set([...first].filter((kind) => others.every((each) => each.has(kind))));
}

function kindsOf(type: Type, api: Api, above: ReadonlySet<Type>): Kinds {
  const target = resolved(type, api);
  if (above.has(target)) return null;
  const inside = new Set([...above, target]);
  switch (target.kind) {
    case 'union':
      return kindsOfAny(target.members, api, inside);
    case 'intersection':
      return kindsOfAll(target.members, api, inside);
    case 'primitive':
      return new Set([target.name === 'integer' ? 'number' : target.name]);
    case 'literal':
      return new Set([scalarOfValue(target.value)]);
    case 'enum':
      return new Set([target.base]);
    case 'array':
    case 'tuple':
      return new Set(['array']);
    case 'object':
    case 'record':
      return new Set(['object']);
    case 'binary':
      return new Set(['string']);
    case 'ref':
    case 'unknown':
    case 'never':
      return null;
    default:
      return assertNever(target);
  }
}

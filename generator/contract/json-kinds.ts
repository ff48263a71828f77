import { assertNever } from '../assert-never.ts';
import type { JsonKind, Type } from './types.ts';
import { resolved, scalarOfValue, type Models } from './visit.ts';

/**
 * The kinds of JSON values that a type allows, sorted; null where it allows all, or nobody knows.
 *
 * @param types - what the value is one of
 */
export function jsonKinds(types: readonly Type[], models: Models): readonly JsonKind[] | null {
  const found = kindsOfAny(types, models, new Set());
  return found === null || found.size === 0 ? null : [...found].sort();
}

type Kinds = ReadonlySet<JsonKind> | null;

/** @param above - types that these are part of: of one that holds itself nobody knows */
function kindsOfAny(types: readonly Type[], models: Models, above: ReadonlySet<Type>): Kinds {
  const kinds = types.map((type) => kindsOf(type, models, above));
  const known = kinds.filter((each) => each !== null);
  return known.length < kinds.length ? null : new Set(known.flatMap((each) => [...each]));
}

/** A value of an intersection is one of each of its members. */
function kindsOfAll(types: readonly Type[], models: Models, above: ReadonlySet<Type>): Kinds {
  const known = types.map((type) => kindsOf(type, models, above)).filter((each) => each !== null);
  const [first, ...others] = known;
  if (first === undefined) return null;
  return new Set([...first].filter((kind) => others.every((each) => each.has(kind))));
}

function kindsOf(type: Type, models: Models, above: ReadonlySet<Type>): Kinds {
  const target = resolved(type, models);
  if (above.has(target)) return null;
  const inside = new Set([...above, target]);
  switch (target.kind) {
    case 'union':
      return kindsOfAny(target.members, models, inside);
    case 'intersection':
      return kindsOfAll(target.members, models, inside);
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

import { assertNever } from '../assert-never.ts';
import type { JsonKind, Type } from './types.ts';
import { alternativesOf, conjunctsOf, scalarOfValue, type Models } from './visit.ts';

/**
 * The kinds of JSON values that a type allows, sorted; null if it allows all, or if they are unknown.
 *
 * @param types - alternatives of the value
 */
export function jsonKinds(types: readonly Type[], models: Models): readonly JsonKind[] | null {
  const found = kindsOfAny(types, models, 0);
  return found === null || found.size === 0 ? null : [...found].sort();
}

type Kinds = ReadonlySet<JsonKind> | null;

/** Maximum depth of nested unions and intersections. The kinds of deeper types are unknown. */
const maxDepth = 8;

function kindsOfAny(types: readonly Type[], models: Models, depth: number): Kinds {
  const all = types.flatMap((type) => alternativesOf(type, models));
  const kinds = all.map((type) => kindsOf(type, models, depth));
  const known = kinds.filter((each) => each !== null);
  return known.length < kinds.length ? null : new Set(known.flatMap((each) => [...each]));
}

/** The kinds that all members of an intersection allow. */
function kindsOfAll(types: readonly Type[], models: Models, depth: number): Kinds {
  const known = types.map((type) => kindsOfAny([type], models, depth + 1)).filter((each) => each !== null);
  const [first, ...others] = known;
  if (first === undefined) return null;
  return new Set([...first].filter((kind) => others.every((each) => each.has(kind))));
}

function kindsOf(type: Type, models: Models, depth: number): Kinds {
  switch (type.kind) {
    case 'intersection':
      return depth === maxDepth ? null : kindsOfAll(conjunctsOf(type, models), models, depth);
    case 'primitive':
      return new Set([type.name === 'integer' ? 'number' : type.name]);
    case 'literal':
      return new Set([scalarOfValue(type.value)]);
    case 'enum':
      return new Set([type.base]);
    case 'array':
    case 'tuple':
      return new Set(['array']);
    case 'object':
    case 'record':
      return new Set(['object']);
    case 'binary':
      return new Set(['string']);
    case 'union':
    case 'ref':
    case 'unknown':
    case 'never':
      return null;
    default:
      return assertNever(type);
  }
}

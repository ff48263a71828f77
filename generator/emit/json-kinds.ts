import { assertNever } from '../model/assert-never.ts';
import type { Api, Type } from '../model/types.ts';
import { resolved } from '../model/walk.ts';

/** What a value in JSON can be: null and arrays are no objects here. */
export type JsonKind = 'array' | 'boolean' | 'null' | 'number' | 'object' | 'string';

/**
 * The kinds of JSON values that a type allows, sorted; null where it allows all, or nobody knows.
 *
 * @param types - what the value is one of
 */
export function jsonKinds(types: readonly Type[], api: Api): readonly JsonKind[] | null {
  const found = new Set<JsonKind>();
  const seen = new Set<Type>();
  const waiting = [...types];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    const target = resolved(type, api);
    if (seen.has(target)) continue;
    seen.add(target);
    if (target.kind === 'union') waiting.push(...target.members);
    else {
      const kind = kindOf(target);
      if (kind === null) return null;
      found.add(kind);
    }
  }
  return found.size === 0 ? null : [...found].sort();
}

function kindOf(type: Exclude<Type, { readonly kind: 'union' }>): JsonKind | null {
  switch (type.kind) {
    case 'primitive':
      return type.name === 'integer' ? 'number' : type.name;
    case 'literal':
      return jsonKindOf(type.value);
    case 'enum':
      return type.base;
    case 'array':
    case 'tuple':
      return 'array';
    case 'object':
    case 'record':
    case 'intersection':
      return 'object';
    case 'binary':
      return 'string';
    case 'ref':
    case 'unknown':
    case 'never':
      return null;
    default:
      return assertNever(type);
  }
}

function jsonKindOf(value: string | number | boolean): JsonKind {
  return typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean';
}

import { assertNever } from '../model/assert-never.ts';
import type { Api, Operation, SymbolId, Type } from '../model/types.ts';

/** The types directly inside a type. References are not followed. */
export function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'array':
      return [type.items];
    case 'tuple':
      return type.rest === null ? type.items : [...type.items, type.rest];
    case 'record':
      return [type.values];
    case 'object':
      return [
        ...type.properties.map((property) => property.type),
        ...(type.extra === null ? [] : [type.extra]),
      ];
    case 'union':
    case 'intersection':
      return type.members;
    case 'primitive':
    case 'literal':
    case 'enum':
    case 'ref':
    case 'binary':
    case 'unknown':
    case 'never':
      return [];
    default:
      return assertNever(type);
  }
}

/** The models that a type mentions, itself or deeper, not through other models. */
export function mentions(type: Type): readonly SymbolId[] {
  return type.kind === 'ref' ? [type.target] : partsOf(type).flatMap(mentions);
}

/** Every model that `roots` mention, themselves or through other models. */
export function reachable(api: Api, roots: readonly SymbolId[]): ReadonlySet<SymbolId> {
  const seen = new Set<SymbolId>();
  const waiting = [...roots];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const model = api.models.get(id);
    if (seen.has(id) || model === undefined) continue;
    seen.add(id);
    waiting.push(...mentions(model.type));
  }
  return seen;
}

/** Every operation of the API, in order of resource. */
export function operationsOf(api: Api): readonly Operation[] {
  return api.resources.flatMap((resource) => resource.operations);
}

/** The type that a chain of references leads to; the last one it reached if the chain is a circle. */
export function resolved(type: Type, api: Api): Type {
  const seen = new Set<SymbolId>();
  let current = type;
  while (current.kind === 'ref' && !seen.has(current.target)) {
    seen.add(current.target);
    const model = api.models.get(current.target);
    if (model === undefined) return current;
    current = model.type;
  }
  return current;
}

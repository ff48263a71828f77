import type { Api, SymbolId } from '../model/types.ts';
import type { Names } from './types.ts';

/** An Api with its names. */
export interface NamedApi {
  readonly api: Pick<Api, 'models' | 'resources'>;
  readonly names: Names;
}

/** The names of each kind of part. Names that follow from the part itself or from these names are left out. */
const ofModels = ['model', 'request', 'converter', 'file'] as const;
const ofResources = ['resource', 'file'] as const;
const ofOperations = [
  ...(['method', 'function', 'input', 'headers', 'responses', 'waiter', 'waitable'] as const),
];

/**
 * Whether an Api has all models of another one with the same names, and whether the resources and operations that
 * both have are named the same.
 */
export function haveSameNames(before: NamedApi, after: NamedApi): boolean {
  if (before.names === after.names) return true;
  const { models, resources } = after.api;
  const isSame = (kinds: readonly Exclude<keyof Names, 'path' | 'enumKeys'>[], id: SymbolId): boolean =>
    kinds.every((kind) => before.names[kind](id) === after.names[kind](id));
  for (const id of before.api.models.keys()) if (!models.has(id) || !isSame(ofModels, id)) return false;
  const last = new Map(before.api.resources.map((resource) => [resource.id, resource]));
  const operations = new Set(before.api.resources.flatMap((each) => each.operations.map(({ id }) => id)));
  return resources.every(
    (resource) =>
      (!last.has(resource.id) || isSame(ofResources, resource.id)) &&
      resource.operations.every(({ id }) => !operations.has(id) || isSame(ofOperations, id)),
  );
}

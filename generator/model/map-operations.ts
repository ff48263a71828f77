import type { Api, Operation } from './types.ts';

/** The Api with every operation replaced by what `map` makes of it. */
export function mapOperations(api: Api, map: (operation: Operation) => Operation): Api {
  return {
    ...api,
    resources: api.resources.map((resource) => ({
      ...resource,
      operations: resource.operations.map(map),
    })),
  };
}

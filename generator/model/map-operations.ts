import type { Api, Operation } from './types.ts';

/** Maps all operations of the Api. */
export function mapOperations(api: Api, map: (operation: Operation) => Operation): Api {
  return {
    ...api,
    resources: api.resources.map((resource) => ({
      ...resource,
      operations: resource.operations.map(map),
    })),
  };
}

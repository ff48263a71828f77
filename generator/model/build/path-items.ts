import { at, isObject, members, type Place } from '../../load/place.ts';
import type { Method } from '../types.ts';
import { follow } from './follow.ts';
import type { Scope } from './scope.ts';

/** The methods that have a field in a Path Item Object; `query` since OpenAPI 3.2. */
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** Methods that `fetch` refuses (Fetch Standard, "forbidden method"). */
const refused = new Set(['CONNECT', 'TRACE', 'TRACK']);

/** An operation and its place in the document. */
export interface OperationPlace {
  readonly method: Method;
  readonly path: string;
  readonly pathItem: Place;
  readonly operation: Place;
}

/** The operations of the document, in its order of paths and methods. */
export function readPaths(scope: Scope, paths: Place | null): readonly OperationPlace[] {
  return members(paths).flatMap(([key, entry]) => {
    if (key.startsWith('x-')) return [];
    if (!key.startsWith('/')) scope.diagnostics.report('path-malformed', entry.origin, { path: key });
    const path = inBraces(scope, key.startsWith('/') ? key : `/${key}`, entry);
    return readPathItem(scope, entry).map((found) => ({ ...found, path }));
  });
}

/**
 * Rewrites the path parameters of Express (`/todos/:id`) as in the specification (`/todos/{id}`). A colon
 * inside a segment (`/jobs/{id}:cancel`) is a part of the path.
 */
function inBraces({ diagnostics }: Scope, path: string, { origin }: Place): string {
  const written = path.replace(/(?<=\/):([A-Za-z_]\w*)(?=\/|$)/g, '{$1}');
  if (written !== path) diagnostics.report('path-colon-parameter', origin, { path, written });
  return written;
}

/** The operations of a path item and of the one that it refers to. Its own operations have priority. */
export function readPathItem(scope: Scope, entry: Place): readonly Omit<OperationPlace, 'path'>[] {
  const target = follow(scope, entry, 'pathItems');
  const items = target === null || target.value === entry.value ? [entry] : [entry, target];
  const found = new Map<Method, Omit<OperationPlace, 'path'>>();
  for (const pathItem of items) {
    for (const [method, place] of operationsOf(pathItem)) {
      if (found.has(method)) continue;
      const operation = scope.documents.resolve(place);
      if (refused.has(method.toUpperCase()))
        scope.diagnostics.report('method-refused', place.origin, { method });
      else if (operation !== null && isObject(operation.value))
        found.set(method, { method, pathItem, operation });
      else if (operation !== null) scope.diagnostics.report('operation-malformed', place.origin, { method });
    }
  }
  return [...found.values()];
}

function operationsOf(pathItem: Place): readonly (readonly [Method, Place])[] {
  const fixed = members(pathItem).filter(([key]) => methods.includes(key.toLowerCase()));
  const additional = members(at(pathItem, 'additionalOperations'));
  return [
    ...fixed.map(([method, place]) => [method.toUpperCase(), place] as const),
    ...additional.map(([method, place]) => [method, place] as const),
  ];
}

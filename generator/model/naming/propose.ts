import type { Place } from '../../load/place.ts';
import type { ReadOperation } from '../build/operation.ts';
import type { BuildOptions } from '../build/options.ts';
import type { Models } from '../detect/shape.ts';
import { handlerNamer } from './by-handler.ts';
import { conventionNamer, separatorNamer } from './by-id.ts';
import { pathNamer, placeRoutes } from './by-path.ts';
import { sessionNamer } from './by-session.ts';
import { tagNamer, verbNamer, verbOfMethod } from './by-tag.ts';
import type { Namer, Proposal } from './call-name.ts';
import { recogniseHandlers, type Handler, type IdWriter } from './handlers.ts';
import { returnsOf } from './returns-list.ts';
import { isFile } from './sends-file.ts';
import type { Route } from './route.ts';
import { readTags, tagOf, type Tags } from './tags.ts';

/** The proposals of the rules for an operation. */
export interface Proposed {
  /** The best first. */
  readonly proposals: readonly [Proposal, ...Proposal[]];
  readonly idWriter: IdWriter;
}

/** The facts behind the proposals. */
export interface Evidence {
  readonly root: Place;
  readonly models: Models;
  /** The sources to use. */
  readonly sources: BuildOptions['resources'];
}

/**
 * Proposes names for operations: by the convention of the document's ids, by paths, by tags, and last by the
 * HTTP method.
 */
export function propose(
  operations: readonly ReadOperation[],
  { root, models, sources }: Evidence,
): (operation: ReadOperation) => Proposed {
  const tags = readTags(root);
  const routes = new Map(
    operations.map((operation) => [operation, readRoute(operation, models, tags)] as const),
  );
  const all = [...routes.values()];
  const handlerOf = recogniseHandlers(all);
  const namers = namersOf(all, handlerOf, sources);
  return (operation) => {
    const route = routes.get(operation);
    if (route === undefined) throw new Error(`No route ${operation.id}.`);
    const handler = handlerOf(route);
    const found = namers.flatMap((namer) => namer(route));
    const [best = lastResort(route, handler), ...others] = found;
    return { proposals: [best, ...others], idWriter: handler.writer };
  };
}

/** The facts that decide the name of an operation. Few rules need the kind of the response. */
export function readRoute(operation: ReadOperation, models: Models, tags: Tags): Route {
  const { method, path, operationId, responses, requestBody, place } = operation;
  let returns: Route['returns'] | null = null;
  return {
    ...{ method, path, operationId },
    tag: tagOf(place, tags),
    get returns() {
      return (returns ??= returnsOf(models, path, responses));
    },
    sendsFile: isFile(models, requestBody),
  };
}

/** The sources, in the order in which they are tried. */
function namersOf(
  routes: readonly Route[],
  handlerOf: (route: Route) => Handler,
  sources: Evidence['sources'],
): readonly Namer<Route>[] {
  const placed = placeRoutes(routes);
  const byPath = pathNamer(placed);
  const byVerb = handlerNamer(byPath, handlerOf);
  const byTag = tagNamer(byPath, handlerOf);
  const byConvention = conventionNamer(routes, handlerOf);
  switch (sources) {
    case 'operationId':
      return [byConvention ?? separatorNamer, byVerb, byPath, byTag];
    case 'tags':
      return [byTag, byPath];
    case 'paths':
      return [byPath];
    case 'auto':
      return [
        ...(byConvention === null ? [] : [byConvention]),
        verbNamer,
        sessionNamer(placed),
        byVerb,
        byPath,
        byTag,
      ];
  }
}

/** The name of an operation without names in its path and without a tag: `GET /` is `root.get`. */
function lastResort({ method }: Route, { words }: Handler): Proposal {
  const name = { resource: [['root']], method: words.length > 0 ? words : [verbOfMethod(method)] };
  return { name, rule: 'nothing but the method' };
}

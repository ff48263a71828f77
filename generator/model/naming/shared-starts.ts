import { countRoutes, growTree, slotBelow, type PathNode, type PlacedRoute } from './path-tree.ts';

/** Minimum share of routes below a common start, and minimum number of kinds of things there. */
const lead = { share: 0.6, kinds: 3 };

/** The same for a tenant: half of the routes and five kinds of things, or a seventh of them and fifteen. */
const tenants = [
  { share: 1 / 2, kinds: 5 },
  { share: 1 / 7, kinds: 15 },
];

/**
 * Drops common starts of paths that do not distinguish them: `/gen-ai/…`, `/accounts/{id}/…`.
 *
 * Actions are not things: `/auth/login` and `/auth/logout` are about `auth`.
 */
export function withoutSharedStarts(placed: readonly PlacedRoute[]): readonly PlacedRoute[] {
  return withoutTenants(withoutLeads(placed));
}

function withoutLeads(placed: readonly PlacedRoute[]): readonly PlacedRoute[] {
  const found = growTree(placed).root.children.find(
    (node) =>
      node.kind === 'name' &&
      node.routes.length === 0 &&
      slotBelow(node) === undefined &&
      node.children.filter(isThing).length >= lead.kinds &&
      countRoutes(node) >= placed.length * lead.share,
  );
  return found === undefined ? placed : withoutLeads(placed.map((each) => cut(each, [found])));
}

function withoutTenants(placed: readonly PlacedRoute[]): readonly PlacedRoute[] {
  const found = growTree(placed).root.children.find((node) => isTenant(node, placed.length));
  if (found === undefined) return placed;
  const slot = slotBelow(found);
  return slot === undefined ? placed : placed.map((each) => cut(each, [found, slot]));
}

function isTenant(node: PathNode, all: number): boolean {
  const things = (slotBelow(node)?.children ?? []).filter(isThing);
  const count = things.reduce((sum, thing) => sum + countRoutes(thing), 0);
  return (
    node.kind === 'name' && tenants.some(({ share, kinds }) => things.length >= kinds && count >= all * share)
  );
}

/** Whether a node has more than one call. */
function isThing({ kind, children, routes }: PathNode): boolean {
  return kind === 'name' && (children.length > 0 || new Set(routes.map(({ method }) => method)).size > 1);
}

/** The route without these nodes, if its path continues after them. */
function cut({ route, segments }: PlacedRoute, start: readonly PathNode[]): PlacedRoute {
  const isBelow =
    segments.length > start.length &&
    start.every(({ kind, words }, index) => {
      const own = segments[index];
      return own?.kind === kind && (kind === 'slot' || own.words.join(' ') === words.join(' '));
    });
  return { route, segments: isBelow ? segments.slice(start.length) : segments };
}

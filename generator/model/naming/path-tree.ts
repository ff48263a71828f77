import type { Words } from './call-name.ts';
import type { Route } from './route.ts';
import type { Segment } from './segments.ts';

/** A node in the tree of a document's paths: a name or a parameter, and its children. */
export interface PathNode extends Segment {
  readonly parent: PathNode | null;
  /** The names on the path to it, including its own, from the outside in. */
  readonly names: readonly Words[];
  readonly children: readonly PathNode[];
  /** The routes that end here. */
  readonly routes: readonly Route[];
}

/** A route with the segments of its path that name it. */
export interface PlacedRoute {
  readonly route: Route;
  readonly segments: readonly Segment[];
}

interface GrowingNode extends PathNode {
  readonly children: GrowingNode[];
  readonly routes: Route[];
  readonly index: Map<string, GrowingNode>;
}

/** The tree of all paths, and the node at which each route ends. */
export interface PathTree {
  readonly root: PathNode;
  nodeOf(route: Route): PathNode;
}

export function growTree(placed: readonly PlacedRoute[]): PathTree {
  const root: GrowingNode = growing({ kind: 'name', words: [], parent: null, names: [] });
  const ends = new Map<Route, PathNode>();
  for (const { route, segments } of placed) {
    const end = segments.reduce(childOf, root);
    end.routes.push(route);
    ends.set(route, end);
  }
  return { root, nodeOf: (route) => ends.get(route) ?? root };
}

function growing(node: Omit<PathNode, 'children' | 'routes'>): GrowingNode {
  return { ...node, children: [], routes: [], index: new Map() };
}

/** All parameters below a node share one child, whatever their names. */
function childOf(node: GrowingNode, segment: Segment): GrowingNode {
  const key = segment.kind === 'slot' ? '{}' : segment.words.join(' ');
  const known = node.index.get(key);
  if (known !== undefined) return known;
  const { kind, words } = segment;
  const names = kind === 'slot' ? node.names : [...node.names, words];
  const child = growing({ kind, words, parent: node, names });
  node.children.push(child);
  node.index.set(key, child);
  return child;
}

/** The number of routes that end at a node or below it. */
export function countRoutes({ routes, children }: PathNode): number {
  return children.reduce((count, child) => count + countRoutes(child), routes.length);
}

/** The parameter below a node; undefined without one. */
export function slotBelow({ children }: PathNode): PathNode | undefined {
  return children.find(({ kind }) => kind === 'slot');
}

/** Whether a request with this method ends at the node. */
export function hasMethod({ routes }: PathNode, method: string): boolean {
  return routes.some((route) => route.method === method);
}

/** Whether a node has no children, and only one method ends there. */
export function standsAlone({ children, routes }: PathNode): boolean {
  const [first] = routes;
  return (
    children.length === 0 && first !== undefined && routes.every(({ method }) => method === first.method)
  );
}

import type { Words } from './call-name.ts';
import type { Route } from './route.ts';
import type { Segment } from './segments.ts';

/** A place in the tree that the paths of a document make: a name or a slot, and what lies below it. */
export interface PathNode extends Segment {
  readonly parent: PathNode | null;
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

/** The tree of all paths, and the place in it where each route ends. */
export interface PathTree {
  readonly root: PathNode;
  nodeOf(route: Route): PathNode;
}

export function growTree(placed: readonly PlacedRoute[]): PathTree {
  const root = nodeFor({ kind: 'name', words: [] }, null);
  const ends = new Map<Route, PathNode>();
  for (const { route, segments } of placed) {
    const end = segments.reduce(childOf, root);
    end.routes.push(route);
    ends.set(route, end);
  }
  return { root, nodeOf: (route) => ends.get(route) ?? root };
}

function nodeFor({ kind, words }: Segment, parent: PathNode | null): GrowingNode {
  return { kind, words, parent, children: [], routes: [], index: new Map() };
}

/** All slots of a node are one, whatever their parameter is called. */
function childOf(node: GrowingNode, segment: Segment): GrowingNode {
  const key = segment.kind === 'slot' ? '{}' : segment.words.join(' ');
  const known = node.index.get(key);
  if (known !== undefined) return known;
  const child = nodeFor(segment, node);
  node.children.push(child);
  node.index.set(key, child);
  return child;
}

/** How many routes end at a node or below it. */
export function countRoutes({ routes, children }: PathNode): number {
  return children.reduce((count, child) => count + countRoutes(child), routes.length);
}

/** The slot below a node; undefined if there is none. */
export function slotBelow({ children }: PathNode): PathNode | undefined {
  return children.find(({ kind }) => kind === 'slot');
}

/** Whether a request of this method ends at the node. */
export function hasMethod({ routes }: PathNode, method: string): boolean {
  return routes.some((route) => route.method === method);
}

/** Whether nothing lies below a node, and one method alone ends there. */
export function standsAlone({ children, routes }: PathNode): boolean {
  return children.length === 0 && new Set(routes.map(({ method }) => method)).size === 1;
}

/** The names on the way to a node, from the outside in. */
export function namesTo(node: PathNode): readonly Words[] {
  const before = node.parent === null ? [] : namesTo(node.parent);
  return node.kind === 'slot' || node.words.length === 0 ? before : [...before, node.words];
}

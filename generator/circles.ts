/** A directed graph: the successors of each node. */
export type Graph<T> = ReadonlyMap<T, readonly T[]>;

interface Visit<T> {
  readonly node: T;
  readonly index: number;
  /** The least index of a node on the stack that the visit has reached. */
  low: number;
  /** The number of successors that the visit has finished. */
  next: number;
}

/**
 * Returns the strongly connected components of a graph: groups whose nodes all lead to each other. A node on
 * no cycle is a group of its own. The successors of a group come before it.
 *
 * Tarjan's algorithm ("Depth-first search and linear graph algorithms", 1972), with an explicit stack: its
 * depth is the length of the longest path.
 */
export function groupsOf<T>(graph: Graph<T>): readonly (readonly T[])[] {
  const search = new Search(graph);
  for (const node of graph.keys()) search.from(node);
  return search.groups;
}

/**
 * Returns, for each node on a cycle, the nodes of its group (see {@link groupsOf}). A node that leads to
 * itself is on a cycle. Nodes on no cycle have no entry.
 */
export function circlesOf<T>(graph: Graph<T>): ReadonlyMap<T, ReadonlySet<T>> {
  const circles = new Map<T, ReadonlySet<T>>();
  for (const nodes of groupsOf(graph)) {
    const group = new Set(nodes);
    const isCircle = group.size > 1 || nodes.some((node) => graph.get(node)?.includes(node));
    if (isCircle) for (const node of nodes) circles.set(node, group);
  }
  return circles;
}

class Search<T> {
  readonly groups: (readonly T[])[] = [];
  readonly #graph: Graph<T>;
  readonly #visits = new Map<T, Visit<T>>();
  /** Visited nodes without a group, in order. The set has the same nodes. */
  readonly #open: T[] = [];
  readonly #isOpen = new Set<T>();

  constructor(graph: Graph<T>) {
    this.#graph = graph;
  }

  from(start: T): void {
    if (this.#visits.has(start)) return;
    const path = [this.#enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const target = this.#graph.get(visit.node)?.[visit.next];
      visit.next += 1;
      if (target === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
        this.#leave(visit);
      } else {
        const known = this.#visits.get(target);
        if (known === undefined) path.push(this.#enter(target));
        else if (this.#isOpen.has(target)) visit.low = Math.min(visit.low, known.index);
      }
    }
  }

  #enter(node: T): Visit<T> {
    const index = this.#visits.size;
    const visit = { node, index, low: index, next: 0 };
    this.#visits.set(node, visit);
    this.#open.push(node);
    this.#isOpen.add(node);
    return visit;
  }

  #leave({ node, index, low }: Visit<T>): void {
    if (low !== index) return;
    const group = this.#open.splice(this.#open.lastIndexOf(node));
    for (const each of group) this.#isOpen.delete(each);
    this.groups.push(group);
  }
}

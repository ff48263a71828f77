/** What leads to what: the nodes that each node leads to. */
export type Graph<T> = ReadonlyMap<T, readonly T[]>;

interface Visit<T> {
  readonly node: T;
  readonly index: number;
  /** The least index that the visit has found on the stack. */
  low: number;
  /** How many of the node's successors have been looked at. */
  next: number;
}

/**
 * The groups of nodes that all lead to each other, a node that leads to itself alone included, by each of their nodes. Nodes on no
 * circle are in no group.
 *
 * Tarjan's algorithm ("Depth-first search and linear graph algorithms", 1972), with a stack of its own: its depth is that of the
 * longest path.
 */
export function circlesOf<T>(graph: Graph<T>): ReadonlyMap<T, ReadonlySet<T>> {
  const search = new Search(graph);
  for (const node of graph.keys()) search.from(node);
  return search.circles;
}

class Search<T> {
  readonly circles = new Map<T, ReadonlySet<T>>();
  readonly #graph: Graph<T>;
  readonly #visits = new Map<T, Visit<T>>();
  /** Visited nodes that are in no group yet, and the same as a set. */
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
    const group = new Set(this.#open.splice(this.#open.lastIndexOf(node)));
    for (const each of group) this.#isOpen.delete(each);
    const isCircle = group.size > 1 || this.#graph.get(node)?.includes(node);
    if (isCircle) for (const each of group) this.circles.set(each, group);
  }
}

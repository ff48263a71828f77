import type { Model, Operation, Resource, SymbolId, Webhook } from '../../model/types.ts';

/** The words of a name. */
export type Words = readonly string[];

/** What a claim may look at: the Api by identity, and the names given so far. */
export interface Naming {
  readonly models: ReadonlyMap<SymbolId, Model>;
  /** An operation and the resource it belongs to. */
  operation(id: SymbolId): { readonly operation: Operation; readonly resource: Resource };
  /** As {@link operation}; null for an operation that is not part of the package. */
  findOperation(id: SymbolId): { readonly operation: Operation; readonly resource: Resource } | null;
  webhook(id: SymbolId): Webhook | null;
  /** What a component's key can be read as, shortest first. */
  readings(component: string): readonly Words[];
  /** The words of a model's name, if it has one by now. */
  words(id: SymbolId): Words | null;
  /** The operations that list it: it is an element of their pages, or of the array they respond with. */
  listsOf(id: SymbolId): readonly { readonly operation: Operation; readonly resource: Resource }[];
  /** The models that stand under a property or parameter of this name, in any letter case. */
  holdersOf(word: Words): ReadonlySet<SymbolId>;
}

/** One source of names: what a model would be called by it, or null if it has nothing to say. */
export type Claim = (model: Model, naming: Naming) => Words | null;

/** The words that all lists end with. */
export function commonSuffix(lists: readonly Words[]): Words {
  return commonPrefix(lists.map((list) => list.toReversed())).toReversed();
}

/** The words that all lists begin with, letter case aside. */
export function commonPrefix(lists: readonly Words[]): Words {
  const [first = [], ...rest] = lists;
  const end = first.findIndex((word, index) => !rest.every((list) => sameWord(list[index], word)));
  return end < 0 ? first : first.slice(0, end);
}

function sameWord(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

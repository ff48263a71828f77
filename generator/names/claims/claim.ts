import type { Model, ModelUse, Operation, Property, Resource, SymbolId, Webhook } from '../../model/types.ts';

/** The words of a name. */
export type Words = readonly string[];

/** An operation and the resource it belongs to. */
export interface NamedOperation {
  readonly operation: Operation;
  readonly resource: Resource;
}

/** A successful response of an operation that contains a model. */
export interface OperationResponse extends NamedOperation {
  readonly use: Extract<ModelUse, { kind: 'response' }>;
}

/** What a claim can read: the Api by identity, and the names assigned so far. */
export interface Naming {
  readonly models: ReadonlyMap<SymbolId, Model>;
  operation(id: SymbolId): NamedOperation;
  /** Like {@link operation}; null for an operation that is not in the package. */
  findOperation(id: SymbolId): NamedOperation | null;
  webhook(id: SymbolId): Webhook | null;
  /** The possible readings of a component's key, shortest first. */
  readings(component: string): readonly Words[];
  /** The words of a model's name; null if it has none yet. */
  words(id: SymbolId): Words | null;
  /** The reads that list it: it is an element of their pages, or of the array in their response. */
  listsOf(id: SymbolId): readonly NamedOperation[];
  /** The operations whose whole response body is the model. */
  roots(model: Model): readonly OperationResponse[];
  /** The operations that respond with the model: as the whole body, or as the content of an envelope. */
  things(model: Model): readonly OperationResponse[];
  /** The models that the responses of a resource's operations are or list. */
  respondedBy(resource: Resource): readonly SymbolId[];
  /** The property with the content of an envelope that contains one object; null for any other model. */
  contentOf(model: Model): Property | null;
  /** The models under a property or parameter of this name, in any letter case. */
  holdersOf(word: Words): ReadonlySet<SymbolId>;
  /** The words of a summary: see `by-property.ts`. Null for any other model. */
  summary(model: Model): Words | null;
}

/** One source of names. Returns the words for a model, or null if this source does not apply. */
export type Claim = (model: Model, naming: Naming) => Words | null;

/** The words at the end that all lists share. */
export function commonSuffix(lists: readonly Words[]): Words {
  return commonPrefix(lists.map((list) => list.toReversed())).toReversed();
}

/** The words at the start that all lists share. Letter case is ignored. */
export function commonPrefix(lists: readonly Words[]): Words {
  const [first = [], ...rest] = lists;
  const end = first.findIndex((word, index) => !rest.every((list) => sameWord(list[index], word)));
  return end < 0 ? first : first.slice(0, end);
}

function sameWord(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

import type { Api, Model, Operation, Resource, SymbolId, Type } from '../model/types.ts';
import { contentOf } from '../model/detect/unwrap/content.ts';
import { itemsOf } from '../model/naming/returns-list.ts';
import type { NamedOperation, Naming, Words } from './claims/claim.ts';
import { summaryOf } from './claims/by-property.ts';
import { memberWords } from './claims/member-words.ts';
import { rootsOf, thingsOf } from './claims/responses.ts';
import { readingsIn } from './component-readings.ts';
import { isRead } from './operation-words.ts';
import { oncePer } from '../memoize.ts';
import { pushTo } from '../order.ts';

/** Each operation with its resource. */
export type NamedOperations = ReadonlyMap<SymbolId, NamedOperation>;

/**
 * Indexes the Api for claims.
 *
 * @param wordsOf - returns the words of the names assigned so far
 */
export function createNaming(
  api: Api,
  operations: NamedOperations,
  wordsOf: (id: SymbolId) => Words | null,
): Naming {
  const { models } = api;
  const webhooks = new Map(api.webhooks.map((webhook) => [webhook.id, webhook]));
  const holders = indexMembers(models.values());
  const lists = indexLists(models, operations.values());
  const naming: Naming = {
    models,
    readings: readingsIn(models.values()),
    words: wordsOf,
    webhook: (id) => webhooks.get(id) ?? null,
    findOperation: (id) => operations.get(id) ?? null,
    operation(id) {
      const found = operations.get(id);
      if (!found) throw new Error(`No operation ${id}.`);
      return found;
    },
    listsOf: (id) => lists.get(id) ?? [],
    roots: oncePer((model) => rootsOf(model, naming)),
    things: oncePer((model) => thingsOf(model, naming)),
    contentOf: oncePer(({ type }) => contentOf(models, type)),
    respondedBy: oncePer(respondedBy),
    summary: oncePer((model) => summaryOf(model, naming)),
    holdersOf: (word) => holders.get(letters(word)) ?? new Set(),
  };
  return naming;
}

/** Indexes operations by id. */
export function indexOperations(api: Api): NamedOperations {
  return new Map(
    api.resources.flatMap((resource) =>
      resource.operations.map((operation) => [operation.id, { operation, resource }] as const),
    ),
  );
}

/** The operations that read each model as an item of a list. */
function indexLists(
  models: Api['models'],
  operations: Iterable<NamedOperation>,
): ReadonlyMap<SymbolId, readonly NamedOperation[]> {
  const index = new Map<SymbolId, NamedOperation[]>();
  for (const each of operations) {
    if (!isRead(each.operation)) continue;
    for (const id of listedBy(models, each.operation)) pushTo(index, id, each);
  }
  return index;
}

/** The models that an operation lists: the items of its pages, of an array, or of an envelope. */
function listedBy(models: Api['models'], { behaviour, responses, path }: Operation): readonly SymbolId[] {
  const contents = responses.flatMap((response) => response.contents);
  const items =
    behaviour.kind === 'paginated'
      ? [behaviour.paging.item]
      : contents.map(({ type }) => itemsOf(models, type, path));
  return items.flatMap((item) => (item?.kind === 'ref' ? item.target : []));
}

/** The models that the responses of a resource's operations are or list. */
function respondedBy({ operations }: Resource): readonly SymbolId[] {
  const contents = operations.flatMap(({ responses }) => responses.flatMap((response) => response.contents));
  return contents.flatMap(({ type }) => refsIn(type));
}

function refsIn(type: Type): readonly SymbolId[] {
  if (type.kind === 'ref') return [type.target];
  if (type.kind === 'array') return refsIn(type.items);
  return type.kind === 'union' ? type.members.flatMap(refsIn) : [];
}

/** The models under each property or parameter name: see {@link letters}. */
function indexMembers(models: Iterable<Model>): ReadonlyMap<string, ReadonlySet<SymbolId>> {
  const index = new Map<string, Set<SymbolId>>();
  for (const { id, uses } of models) {
    for (const use of uses) {
      if (use.kind !== 'property' && use.kind !== 'input') continue;
      const word = letters(memberWords(use.kind === 'property' ? use.property : use.field, use.depth));
      const known = index.get(word);
      if (known === undefined) index.set(word, new Set([id]));
      else known.add(id);
    }
  }
  return index;
}

function letters(parts: Words): string {
  return parts.join('').toLowerCase();
}

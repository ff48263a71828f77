import type { Api, Model, Operation, Property, SymbolId } from '../model/types.ts';
import { contentOf } from '../model/detect/unwrap/content.ts';
import { itemsOf } from '../model/naming/returns-list.ts';
import { memberWords } from './claims/by-property.ts';
import type { NamedOperation, Naming, Words } from './claims/claim.ts';
import { readingsIn } from './component-readings.ts';

/**
 * Indexes the Api for claims.
 *
 * @param wordsOf - returns the words of the names assigned so far
 */
export function createNaming(api: Api, wordsOf: (id: SymbolId) => Words | null): Naming {
  const operations = indexOperations(api);
  const webhooks = new Map(api.webhooks.map((webhook) => [webhook.id, webhook]));
  const holders = indexMembers(api);
  const contents = new Map<Model, Property | null>();
  const lists = new Map<SymbolId, NamedOperation[]>();
  for (const each of operations.values()) {
    for (const id of listedBy(api, each.operation)) lists.set(id, [...(lists.get(id) ?? []), each]);
  }
  return {
    models: api.models,
    readings: readingsIn(api.models.values()),
    words: wordsOf,
    webhook: (id) => webhooks.get(id) ?? null,
    findOperation: (id) => operations.get(id) ?? null,
    listsOf: (id) => lists.get(id) ?? [],
    contentOf(model) {
      const known = contents.get(model);
      if (known !== undefined) return known;
      const content = contentOf(api.models, model.type);
      contents.set(model, content);
      return content;
    },
    operation(id) {
      const found = operations.get(id);
      if (!found) throw new Error(`No operation ${id}.`);
      return found;
    },
    holdersOf: (word) => holders.get(letters(word)) ?? new Set(),
  };
}

/** Each operation with its resource. */
export function indexOperations(api: Api): ReadonlyMap<SymbolId, NamedOperation> {
  return new Map(
    api.resources.flatMap((resource) =>
      resource.operations.map((operation) => [operation.id, { operation, resource }] as const),
    ),
  );
}

/** The models that an operation lists: the items of its pages, of an array, or of an envelope. */
function listedBy({ models }: Api, { behaviour, responses, path }: Operation): readonly SymbolId[] {
  if (behaviour.kind === 'paginated') {
    const { item } = behaviour.paging;
    return item.kind === 'ref' ? [item.target] : [];
  }
  const items = responses.flatMap(({ contents }) => contents.map(({ type }) => itemsOf(models, type, path)));
  return items.flatMap((item) => (item?.kind === 'ref' ? item.target : []));
}

function indexMembers(api: Api): ReadonlyMap<string, ReadonlySet<SymbolId>> {
  const index = new Map<string, Set<SymbolId>>();
  for (const model of api.models.values()) addMembers(model, index);
  return index;
}

function addMembers({ id, uses }: Model, index: Map<string, Set<SymbolId>>): void {
  for (const use of uses) {
    if (use.kind !== 'property' && use.kind !== 'input') continue;
    const word = letters(memberWords(use.kind === 'property' ? use.property : use.field, use.depth));
    const known = index.get(word);
    if (known === undefined) index.set(word, new Set([id]));
    else known.add(id);
  }
}

function letters(parts: Words): string {
  return parts.join('').toLowerCase();
}

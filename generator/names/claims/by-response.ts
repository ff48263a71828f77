import type { Model, Operation, Resource } from '../../model/types.ts';
import { itemsOf } from '../../model/naming/returns-list.ts';
import { isRead, nouns, phrase, readsNoun, readsOne, subject } from '../operation-words.ts';
import { singular } from '../../model/plurals.ts';
import { commonSuffix, type Claim, type Naming, type Words } from './claim.ts';
import { isEnvelope } from './responses.ts';

/**
 * The resource that a get-by-id returns: `machines.get` gives Machine, `machines.getAccessor` gives
 * MachineAccessor.
 */
export const byGet: Claim = (model, naming) => {
  const reads = naming
    .things(model)
    .filter(
      ({ operation, resource, use }) =>
        use.depth === 0 && readsOne(operation, resource) && !isEnvelope(model, operation, naming),
    );
  return shared(reads.map(({ operation, resource }) => subject(operation, resource)));
};

/** The envelope of one thing: MachineResponse for `{ data: Machine }`. */
export const byWrapper: Claim = (model, naming) => {
  if (naming.contentOf(model) === null) return null;
  const around = naming.roots(model).flatMap(({ operation, resource }) => {
    if (isEnvelope(model, operation, naming)) return [];
    if (isWrite(operation)) return [singular(resource.words)];
    return isRead(operation) && readsNoun(operation) ? [subject(operation, resource)] : [];
  });
  const words = shared(around);
  return words && [...words, 'response'];
};

/** An element of a list's response. */
export const byItem: Claim = (model, naming) => {
  const lists = naming.listsOf(model.id);
  return shared(lists.map(({ operation, resource }) => subject(operation, resource)));
};

/** An element of a list that differs from the response of get-by-id: MachineItem next to Machine. */
export const byOtherItem: Claim = (model, naming) => {
  const words = byItem(model, naming);
  return words && [...words, 'item'];
};

/** The response that wraps the items of a list: MachineList. */
export const byEnvelope: Claim = (model, naming) => {
  const lists = naming.roots(model).filter(({ operation }) => isEnvelope(model, operation, naming));
  if (lists.length === 0 || model.uses.some(({ depth }) => depth > 0)) return null;
  return shared(
    lists.map(({ operation, resource }) => [...itemWords(model, operation, resource, naming), 'list']),
  );
};

/** The response of several operations of a resource while their work continues: MachineOperation. */
export const byStarted: Claim = (model, naming) =>
  naming.roots(model).length > 1 ? byStartedOnce(model, naming) : null;

/** Like {@link byStarted}, for a resource with one such operation. */
export const byStartedOnce: Claim = (model, naming) => {
  const started = naming.roots(model).filter(({ operation }) => operation.behaviour.kind === 'longRunning');
  const common = shared(started.map(({ resource }) => singular(resource.words)));
  return common && [...common, 'operation'];
};

/**
 * The response of a read that is not a collection: AuthSession, DeploymentMetrics.
 *
 * One element is not named after the collection: if {@link byGet} finds Machine taken, Machines would be
 * wrong.
 */
export const byRead: Claim = (model, naming) => {
  const reads = naming
    .things(model)
    .filter(
      ({ operation, resource, use }) =>
        use.depth === 0 &&
        isRead(operation) &&
        readsNoun(operation) &&
        (operation.words[0] === 'list' || !readsOne(operation, resource)),
    );
  return shared(
    reads.map(({ operation, resource }) =>
      nouns(operation).length > 0 ? [...singular(resource.words), ...nouns(operation)] : resource.words,
    ),
  );
};

/**
 * The response of a create or an update if no read returns it. It probably is the resource, unless operations
 * of other resources return it too.
 */
export const byWrite: Claim = (model, naming) => {
  const all = naming.things(model);
  const writes = all.filter(({ operation }) => isWrite(operation));
  const written = new Set(writes.map(({ resource }) => resource.id));
  const many = model.type.kind === 'object' && model.type.properties.length > 2;
  if (!many || all.some(({ resource }) => !written.has(resource.id))) return null;
  return shared(writes.map(({ resource }) => singular(resource.words)));
};

function isWrite({ words }: Operation): boolean {
  return /^(?:create|update|replace|upsert|set)$/.test(words.join(' '));
}

/**
 * Any other response of an operation: UpsertDeploymentResult. For several operations, the words that they
 * share.
 */
export const byResult: Claim = (model, naming) => {
  const all = naming.roots(model);
  const [first] = all;
  if (!first) return null;
  if (all.length === 1) return [...phrase(first.operation, first.resource), 'result'];
  const verb = first.operation.words.join(' ');
  const sameVerb = all.every(({ operation }) => operation.words.join(' ') === verb)
    ? first.operation.words
    : [];
  const common = commonSuffix(all.map(({ resource }) => singular(resource.words)));
  return sameVerb.length + common.length === 0 ? null : [...sameVerb, ...common, 'result'];
};

/** The body of every error response. */
export const byError: Claim = (model) =>
  model.uses.length > 0 &&
  model.uses.every((use) => use.kind === 'response' && use.error && use.path.length === 0)
    ? ['error', 'body']
    : null;

function itemWords({ id, type }: Model, operation: Operation, resource: Resource, naming: Naming): Words {
  const { behaviour, path } = operation;
  const response = { kind: 'ref', target: id, origin: type.origin } as const;
  const item =
    behaviour.kind === 'paginated' ? behaviour.paging.item : itemsOf(naming.models, response, path);
  return (item?.kind === 'ref' && naming.words(item.target)) || subject(operation, resource);
}

/** The words at the end that all lists share. */
function shared(lists: readonly Words[]): Words | null {
  const common = commonSuffix(lists);
  return common.length > 0 ? common : null;
}

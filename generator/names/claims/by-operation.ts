import type { Model, Operation, Resource, SymbolId, Webhook } from '../../model/types.ts';
import { parsePointer } from '../../load/pointer.ts';
import { words } from '../../words.ts';
import { phrase } from '../operation-words.ts';
import { join } from './by-owner.ts';
import { bySection } from './by-place.ts';
import { memberWords } from './by-property.ts';
import type { Claim, Naming, Words } from './claim.ts';
import { statusesOf } from './statuses.ts';

interface Responding {
  readonly operation: Operation;
  readonly resource: Resource;
}

/** The failing response that the document has a name for: `components.responses.NotFound`. */
export const byFailureShelf: Claim = (model, naming) =>
  failing(model, naming).length > 0 ? bySection(model, naming) : null;

/** The one body of an operation's failures: CreateMachineErrorBody. */
export const byFailure: Claim = (model, naming) => {
  const [first, ...others] = failing(model, naming);
  return first && others.length === 0 ? [...phrase(first.operation, first.resource), 'error', 'body'] : null;
};

/** The body of failures of one status: NotFoundBody, or CreateMachineNotFoundBody where an operation has its own. */
export const byFailureStatus: Claim = (model, naming) => {
  const all = failing(model, naming);
  const [first, ...others] = all;
  if (!first) return null;
  const statuses = new Set(all.flatMap(({ operation }) => statusesOf(model.id, operation.errors)));
  const [status] = statuses;
  if (status === undefined || statuses.size > 1) return null;
  const own = others.length === 0 ? phrase(first.operation, first.resource) : [];
  return [...own, ...status.split(' '), 'body'];
};

/** As {@link byFailure}, by the first of several operations. */
export const byFirstFailure: Claim = (model, naming) => {
  const [first] = failing(model, naming);
  return first ? [...phrase(first.operation, first.resource), 'error', 'body'] : null;
};

/** The body that the first of its operations sends whole, or one item of it: CreateMachineBody, TagMachinesItem. */
export const byBody: Claim = (model, naming) => {
  const sent = model.uses.filter((use) => use.kind === 'body');
  const [first] = operationsOf(sent, naming);
  if (!first) return null;
  const isItem = sent.every(({ depth }) => depth > 0);
  return [...phrase(first.operation, first.resource), isItem ? 'item' : 'body'];
};

/** What the first of its operations takes under a name: ListMachinesFilter. */
export const byArgument: Claim = (model, naming) => {
  const [use, ...others] = model.uses;
  if (use?.kind !== 'input' || others.some(({ kind }) => kind !== 'input')) return null;
  const { operation, resource } = naming.operation(use.operation);
  return join(phrase(operation, resource), memberWords(use.field, use.depth));
};

/** What the first of its operations responds with. */
export const byFirstResult: Claim = (model, naming) => {
  const responded = model.uses.filter(
    (use) => use.kind === 'response' && !use.error && use.path.length === 0,
  );
  const [first] = operationsOf(responded, naming);
  return first ? [...phrase(first.operation, first.resource), 'result'] : null;
};

/** What an operation responds with under one status, where it has other bodies for others: CreateOrderAccepted. */
export const byResultStatus: Claim = (model, naming) => {
  const responded = model.uses.filter(
    (use) => use.kind === 'response' && !use.error && use.path.length === 0,
  );
  const [first, ...others] = operationsOf(responded, naming);
  if (!first || others.length > 0 || responded.length < model.uses.length) return null;
  const { operation, resource } = first;
  const [status, ...more] = new Set(statusesOf(model.id, operation.responses));
  const isOnly = status === undefined || more.length > 0 || operation.responses.length < 2;
  return isOnly ? null : [...phrase(operation, resource), ...status.split(' ')];
};

/** What a webhook brings: MachineStartedPayload. */
export const byPayload: Claim = (model, naming) => {
  const [first, ...others] = webhooksOf(model, naming);
  if (first === undefined || others.some(({ name }) => name !== first.name)) return null;
  return [...words(first.name), 'payload'];
};

/** What the first of several webhooks brings, with the operation that asks for it: CreateMachineStartedPayload. */
export const byFirstPayload: Claim = (model, naming) => {
  const [first] = webhooksOf(model, naming);
  return first === undefined ? null : [...askedBy(first.operation, naming), ...words(first.name), 'payload'];
};

/** As {@link byFirstPayload}, with where the request goes: one callback may have several destinations. */
export const byDestination: Claim = (model, naming) => {
  const [first] = webhooksOf(model, naming);
  if (first === undefined) return null;
  return [...askedBy(first.operation, naming), ...words(first.name), ...destination(first), 'payload'];
};

/** The words of the operation that a callback belongs to; none for a webhook. */
export function askedBy(operation: SymbolId | null, naming: Naming): Words {
  const found = operation === null ? null : naming.findOperation(operation);
  return found === null ? [] : phrase(found.operation, found.resource);
}

/** The words of the expression that tells where the request of a callback goes; nothing telling for a webhook. */
export function destination({ origin }: Webhook): Words {
  return words(parsePointer(origin.pointer).at(-2) ?? '');
}

/** The webhooks that bring it. */
function webhooksOf({ uses }: Model, naming: Naming): readonly Webhook[] {
  return uses.flatMap((use) => (use.kind === 'webhook' ? (naming.webhook(use.webhook) ?? []) : []));
}

/** The operations that fail with it as the whole body; none if it is used for anything else. */
function failing(model: Model, naming: Naming): readonly Responding[] {
  const isFailure = model.uses.every((use) => use.kind === 'response' && use.error && use.path.length === 0);
  return isFailure ? operationsOf(model.uses, naming) : [];
}

function operationsOf(uses: Model['uses'], naming: Naming): readonly Responding[] {
  const ids = new Set(uses.flatMap((use) => ('operation' in use ? use.operation : [])));
  return [...ids].map((id) => naming.operation(id));
}

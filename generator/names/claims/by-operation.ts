import type { Model, SymbolId, Webhook } from '../../model/types.ts';
import { parsePointer } from '../../load/pointer.ts';
import { words } from '../../words.ts';
import { phrase } from '../operation-words.ts';
import { join } from './by-owner.ts';
import { bySection } from './by-place.ts';
import { memberWords } from './member-words.ts';
import type { Claim, NamedOperation, Naming, Words } from './claim.ts';
import { statusesOf } from './statuses.ts';

/** The component of a failed response: `components.responses.NotFound`. */
export const byErrorComponent: Claim = (model, naming) =>
  failing(model, naming).length > 0 ? bySection(model, naming) : null;

/** The only error body of an operation: CreateMachineErrorBody. */
export const byFailure: Claim = (model, naming) => {
  const [first, ...others] = failing(model, naming);
  return first && others.length === 0 ? [...phrase(first.operation, first.resource), 'error', 'body'] : null;
};

/**
 * The only error body of one status: NotFoundBody, or CreateMachineNotFoundBody if one operation has its own.
 */
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

/** Like {@link byFailure}, from the first of several operations. */
export const byFirstFailure: Claim = (model, naming) => {
  const [first] = failing(model, naming);
  return first ? [...phrase(first.operation, first.resource), 'error', 'body'] : null;
};

/** The whole request body of the first operation, or one item of it: CreateMachineBody, TagMachinesItem. */
export const byBody: Claim = (model, naming) => {
  const sent = model.uses.filter((use) => use.kind === 'body');
  const [first] = operationsOf(sent, naming);
  if (!first) return null;
  const isItem = sent.every(({ depth }) => depth > 0);
  return [...phrase(first.operation, first.resource), isItem ? 'item' : 'body'];
};

/** A parameter of the first operation: ListMachinesFilter. */
export const byInput: Claim = (model, naming) => {
  const [use, ...others] = model.uses;
  if (use?.kind !== 'input' || others.some(({ kind }) => kind !== 'input')) return null;
  const { operation, resource } = naming.operation(use.operation);
  return join(phrase(operation, resource), memberWords(use.field, use.depth));
};

/** The response of the first operation. */
export const byFirstResult: Claim = (model, naming) => {
  const [first] = naming.roots(model);
  return first ? [...phrase(first.operation, first.resource), 'result'] : null;
};

/** The response of one status, if the operation has other bodies for other statuses: CreateOrderAccepted. */
export const byResultStatus: Claim = (model, naming) => {
  const responded = naming.roots(model);
  const [first] = responded;
  if (!first || responded.length < model.uses.length) return null;
  const { operation, resource } = first;
  if (responded.some((each) => each.operation !== operation)) return null;
  const [status, ...more] = new Set(statusesOf(model.id, operation.responses));
  const isOnly = status === undefined || more.length > 0 || operation.responses.length < 2;
  return isOnly ? null : [...phrase(operation, resource), ...status.split(' ')];
};

/** The body of a webhook: MachineStartedPayload. */
export const byPayload: Claim = (model, naming) => {
  const [first, ...others] = webhooksOf(model, naming);
  if (first === undefined || others.some(({ name }) => name !== first.name)) return null;
  return [...words(first.name), 'payload'];
};

/**
 * The body of the first of several webhooks, with the operation that declares it:
 * CreateMachineStartedPayload.
 */
export const byFirstPayload: Claim = (model, naming) => {
  const [first] = webhooksOf(model, naming);
  return first === undefined
    ? null
    : [...wordsOfOperation(first.operation, naming), ...words(first.name), 'payload'];
};

/** Like {@link byFirstPayload}, with the destination of the request: a callback may have several. */
export const byDestination: Claim = (model, naming) => {
  const [first] = webhooksOf(model, naming);
  if (first === undefined) return null;
  return [
    ...wordsOfOperation(first.operation, naming),
    ...words(first.name),
    ...destination(first),
    'payload',
  ];
};

/** The words of the operation that declares a callback; none for a webhook. */
export function wordsOfOperation(operation: SymbolId | null, naming: Pick<Naming, 'findOperation'>): Words {
  const found = operation === null ? null : naming.findOperation(operation);
  return found === null ? [] : phrase(found.operation, found.resource);
}

/**
 * The words of the expression that gives a callback's URL; none for a webhook, or if the expression has no
 * useful words.
 */
export function destination({ origin }: Webhook): Words {
  return words(parsePointer(origin.pointer).at(-2) ?? '');
}

/** The webhooks whose body is the model. */
function webhooksOf({ uses }: Model, naming: Naming): readonly Webhook[] {
  return uses.flatMap((use) => (use.kind === 'webhook' ? (naming.webhook(use.webhook) ?? []) : []));
}

/** The operations whose whole error body is the model; none if the model has other uses. */
function failing(model: Model, naming: Naming): readonly NamedOperation[] {
  const isFailure = model.uses.every((use) => use.kind === 'response' && use.error && use.path.length === 0);
  return isFailure ? operationsOf(model.uses, naming) : [];
}

function operationsOf(uses: Model['uses'], naming: Naming): readonly NamedOperation[] {
  const ids = new Set(uses.flatMap((use) => ('operation' in use ? use.operation : [])));
  return [...ids].map((id) => naming.operation(id));
}

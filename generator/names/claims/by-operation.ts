import type { Model, Operation, Resource, Response, SymbolId, Type } from '../../model/types.ts';
import { words } from '../../words.ts';
import { phrase } from '../operation-words.ts';
import { join } from './by-owner.ts';
import { byShelf } from './by-place.ts';
import { memberWords } from './by-property.ts';
import type { Claim, Naming, Words } from './claim.ts';

interface Answering {
  readonly operation: Operation;
  readonly resource: Resource;
}

/** The failing answer that the document has a name for: `components.responses.NotFound`. */
export const byFailureShelf: Claim = (model, naming) =>
  failing(model, naming).length > 0 ? byShelf(model, naming) : null;

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
  const statuses = new Set(all.flatMap(({ operation }) => statusesOf(model, operation)));
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

/** What the first of its operations answers with. */
export const byFirstResult: Claim = (model, naming) => {
  const answered = model.uses.filter((use) => use.kind === 'response' && !use.error && use.path.length === 0);
  const [first] = operationsOf(answered, naming);
  return first ? [...phrase(first.operation, first.resource), 'result'] : null;
};

/** What a webhook brings: MachineStartedPayload. */
export const byPayload: Claim = (model, naming) => {
  const use = model.uses.find((each) => each.kind === 'webhook');
  if (use?.kind !== 'webhook') return null;
  const name = naming.webhook(use.webhook);
  return name === null ? null : [...words(name), 'payload'];
};

/** The operations that fail with it as the whole body; none if it is used for anything else. */
function failing(model: Model, naming: Naming): readonly Answering[] {
  const isFailure = model.uses.every((use) => use.kind === 'response' && use.error && use.path.length === 0);
  return isFailure ? operationsOf(model.uses, naming) : [];
}

function operationsOf(uses: Model['uses'], naming: Naming): readonly Answering[] {
  const ids = new Set(uses.flatMap((use) => ('operation' in use ? use.operation : [])));
  return [...ids].map((id) => naming.operation(id));
}

function statusesOf({ id }: Model, { errors }: Operation): readonly string[] {
  return errors
    .filter(({ contents }) => contents.some(({ type }) => mentions(type, id)))
    .map(({ status }) => statusWords(status));
}

function mentions(type: Type, id: SymbolId): boolean {
  if (type.kind === 'ref') return type.target === id;
  return type.kind === 'union' && type.members.some((member) => mentions(member, id));
}

/** What a failing status is called in prose (RFC 9110, section 15). */
function statusWords(status: Response['status']): Words[number] {
  if (status === 'default') return 'error';
  if (typeof status === 'object') return status.from >= 500 ? 'server error' : 'client error';
  return reasons.get(status) ?? `status ${status}`;
}

const reasons: ReadonlyMap<number, string> = new Map([
  [400, 'bad request'],
  [401, 'unauthorized'],
  [402, 'payment required'],
  [403, 'forbidden'],
  [404, 'not found'],
  [405, 'method not allowed'],
  [406, 'not acceptable'],
  [408, 'request timeout'],
  [409, 'conflict'],
  [410, 'gone'],
  [412, 'precondition failed'],
  [413, 'content too large'],
  [415, 'unsupported media type'],
  [422, 'unprocessable content'],
  [423, 'locked'],
  [429, 'too many requests'],
  [500, 'internal error'],
  [501, 'not implemented'],
  [502, 'bad gateway'],
  [503, 'unavailable'],
  [504, 'gateway timeout'],
]);

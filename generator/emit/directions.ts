import type { Api, Operation, SymbolId, Type } from '../model/types.ts';
import { childrenOf } from '../model/visit.ts';
import { holdersOf, mentions, operationsOf, reachable, type Users } from './walk.ts';

/** Which way a value travels: to the service, or from it. */
export type Direction = 'request' | 'response';

/** Which way each model travels, and whether it looks different on the two ways. */
export interface Directions {
  /** Sent and received, with different properties (`readOnly`, `writeOnly`) or another type for bytes. */
  isSplit(id: SymbolId): boolean;
  /** The way of a model that is not split; a model used nowhere counts as received. */
  of(id: SymbolId): Direction;
}

/** Finds out which way each model of the API travels. */
export function directionsOf(api: Api, users: Users): Directions {
  const operations = operationsOf(api);
  const sent = reachable(
    api,
    operations.flatMap(sentTypes).flatMap(mentions).concat(operations.flatMap(extended)),
  );
  const received = reachable(
    api,
    [...operations.flatMap(receivedTypes), ...webhookTypes(api)].flatMap(mentions),
  );
  const uneven = holdersOf(api, users, isUneven);
  return {
    isSplit: (id) => sent.has(id) && received.has(id) && uneven.has(id),
    of: (id) => (sent.has(id) && !received.has(id) ? 'request' : 'response'),
  };
}

function sentTypes({ input, body }: Operation): readonly Type[] {
  const fields = input.fields.map((field) => field.type);
  const contents =
    body.kind === 'none' || body.placement === 'fields' ? [] : body.contents.map((content) => content.type);
  return [...fields, ...contents];
}

function extended({ input }: Operation): readonly SymbolId[] {
  return input.extends === null ? [] : [input.extends];
}

function receivedTypes({ responses, errors }: Operation): readonly Type[] {
  const answers = [...responses, ...errors];
  const contents = answers.flatMap((response) => response.contents);
  const headers = answers.flatMap((response) => response.headers.map(({ type }) => type));
  return [...contents.flatMap(({ type, item }) => (item === null ? [type] : [type, item])), ...headers];
}

function webhookTypes(api: Api): readonly Type[] {
  return api.webhooks.flatMap((webhook) => (webhook.body === null ? [] : [webhook.body.type]));
}

/** Whether a type holds a property of one direction, or bytes. */
function isUneven(type: Type): boolean {
  if (type.kind === 'binary') return true;
  if (type.kind === 'object' && type.properties.some(({ access }) => access !== 'both')) return true;
  return childrenOf(type).some(isUneven);
}

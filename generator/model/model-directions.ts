import type { Api, Operation, SymbolId, Type } from './types.ts';
import { mentions, operationsOf, reachable } from './walk.ts';

/** The models in requests, and those in responses. A model may be in both. */
export interface ModelDirections {
  readonly sent: ReadonlySet<SymbolId>;
  readonly received: ReadonlySet<SymbolId>;
}

/**
 * The models that the types of inputs and responses mention, directly or through other models.
 *
 * If a body's properties are fields of the input, the model of the body itself is not mentioned.
 */
export function mentionedDirections(api: Api): ModelDirections {
  const operations = operationsOf(api);
  const sent = operations.flatMap(sentTypes).flatMap(mentions);
  const received = [...operations.flatMap(receivedTypes), ...webhookTypes(api)].flatMap(mentions);
  return {
    sent: reachable(api, [...sent, ...operations.flatMap(extendedModels)]),
    received: reachable(api, received),
  };
}

/** The types in an operation's request: the fields of its input, and bodies that are not spread over them. */
function sentTypes({ input, body }: Operation): readonly Type[] {
  const fields = input.fields.map((field) => field.type);
  const contents =
    body.kind === 'none' || body.placement === 'fields' ? [] : body.contents.map((content) => content.type);
  return [...fields, ...contents];
}

/** The model that an operation's input extends, if any. */
function extendedModels({ input }: Operation): readonly SymbolId[] {
  return input.extends === null ? [] : [input.extends];
}

/** The types in an operation's responses, errors included: bodies, items of streams and headers. */
function receivedTypes({ responses, errors }: Operation): readonly Type[] {
  const all = [...responses, ...errors];
  const contents = all.flatMap((response) => response.contents);
  const headers = all.flatMap((response) => response.headers.map(({ type }) => type));
  return [...contents.flatMap(({ type, item }) => (item === null ? [type] : [type, item])), ...headers];
}

/** The types of webhook bodies. */
function webhookTypes(api: Api): readonly Type[] {
  return api.webhooks.flatMap(({ body }) => (body === null ? [] : [body.type]));
}

import type { Api, Operation, SymbolId, Type } from './types.ts';
import { mentions, operationsOf, reachable } from './walk.ts';

/** Which models go to the service, and which come from it; a model may do both. */
export interface ModelDirections {
  readonly sent: ReadonlySet<SymbolId>;
  readonly received: ReadonlySet<SymbolId>;
}

/**
 * The models that the types of inputs and responses mention, themselves or through other models.
 *
 * Of a body whose properties are fields of the input only what these hold is mentioned.
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

/** The types of what an operation sends: the fields of its input, and bodies that are not spread over them. */
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

/** The types of what an operation responds with, failures among it: bodies, items of streams and headers. */
function receivedTypes({ responses, errors }: Operation): readonly Type[] {
  const all = [...responses, ...errors];
  const contents = all.flatMap((response) => response.contents);
  const headers = all.flatMap((response) => response.headers.map(({ type }) => type));
  return [...contents.flatMap(({ type, item }) => (item === null ? [type] : [type, item])), ...headers];
}

/** The types of what webhooks bring. */
function webhookTypes(api: Api): readonly Type[] {
  return api.webhooks.flatMap(({ body }) => (body === null ? [] : [body.type]));
}

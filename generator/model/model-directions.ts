import { reachableIn, type ModelGraph } from './model-graph.ts';
import type { Api, Operation, Response, SymbolId } from './types.ts';
import { addMentions, operationsOf } from './walk.ts';

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
export function mentionedDirections(api: Api, graph: ModelGraph): ModelDirections {
  const sent: SymbolId[] = [];
  const received: SymbolId[] = [];
  for (const operation of operationsOf(api)) {
    addSent(operation, sent);
    for (const response of operation.responses) addReceived(response, received);
    for (const response of operation.errors) addReceived(response, received);
  }
  for (const { body } of api.webhooks) if (body !== null) addMentions(body.type, received);
  return { sent: reachableIn(graph, sent), received: reachableIn(graph, received) };
}

/** Adds the models in a request: in the fields of the input, and in bodies that are not spread over them. */
function addSent({ input, body }: Operation, sent: SymbolId[]): void {
  for (const { type } of input.fields) addMentions(type, sent);
  if (input.extends !== null) sent.push(input.extends);
  if (body.kind === 'none' || body.placement === 'fields') return;
  for (const { type } of body.contents) addMentions(type, sent);
}

/** Adds the models in a response: in bodies, items of streams and headers. */
function addReceived({ contents, headers }: Response, received: SymbolId[]): void {
  for (const { type, item } of contents) {
    addMentions(type, received);
    if (item !== null) addMentions(item, received);
  }
  for (const { type } of headers) addMentions(type, received);
}

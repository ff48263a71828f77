import { extendedModels, receivedTypes, sentTypes, webhookTypes } from '../model/carried.ts';
import type { Api, Operation, SymbolId, Type } from '../model/types.ts';
import { mentions, operationsOf, reachable } from '../model/walk.ts';

/** Which models go to the service, and which come from it; a model may do both. */
export interface Travels {
  readonly sent: ReadonlySet<SymbolId>;
  readonly received: ReadonlySet<SymbolId>;
}

/** Follows every operation's input and answers through the models. */
export function travelsOf(api: Api): Travels {
  const operations = operationsOf(api);
  const sent = [...operations.flatMap(sentTypes), ...operations.flatMap(spreadTypes)];
  const received = [...operations.flatMap(receivedTypes), ...webhookTypes(api)];
  return {
    sent: reachable(api, [...sent.flatMap(mentions), ...operations.flatMap(extendedModels)]),
    received: reachable(api, received.flatMap(mentions)),
  };
}

/** A body whose properties are fields of the input is sent all the same. */
function spreadTypes({ body }: Operation): readonly Type[] {
  return body.kind === 'none' || body.placement === 'whole' ? [] : body.contents.map(({ type }) => type);
}

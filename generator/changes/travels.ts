import type { Api, Operation, SymbolId, Type } from '../model/types.ts';
import { childrenOf } from '../model/visit.ts';

/** Which models go to the service, and which come from it; a model may do both. */
export interface Travels {
  readonly sent: ReadonlySet<SymbolId>;
  readonly received: ReadonlySet<SymbolId>;
}

/** Follows every operation's input and answers through the models. */
export function travelsOf(api: Api): Travels {
  const operations = api.resources.flatMap((resource) => resource.operations);
  const payloads = api.webhooks.flatMap(({ body }) => (body === null ? [] : [body.type]));
  const extended = operations.flatMap(({ input }) => (input.extends === null ? [] : [input.extends]));
  return {
    sent: reachable(api, [...operations.flatMap(sentTypes).flatMap(refsIn), ...extended]),
    received: reachable(api, [...operations.flatMap(receivedTypes), ...payloads].flatMap(refsIn)),
  };
}

function sentTypes({ input, body }: Operation): readonly Type[] {
  const contents = body.kind === 'none' ? [] : body.contents.map(({ type }) => type);
  return [...input.fields.map(({ type }) => type), ...contents];
}

function receivedTypes({ responses, errors }: Operation): readonly Type[] {
  const answers = [...responses, ...errors];
  const contents = answers.flatMap((response) => response.contents);
  const headers = answers.flatMap((response) => response.headers.map(({ type }) => type));
  return [...contents.flatMap(({ type, item }) => (item === null ? [type] : [type, item])), ...headers];
}

function refsIn(type: Type): readonly SymbolId[] {
  return type.kind === 'ref' ? [type.target] : childrenOf(type).flatMap(refsIn);
}

function reachable(api: Api, start: readonly SymbolId[]): ReadonlySet<SymbolId> {
  const found = new Set<SymbolId>();
  const open = [...start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const model = api.models.get(id);
    if (found.has(id) || model === undefined) continue;
    found.add(id);
    open.push(...refsIn(model.type));
  }
  return found;
}

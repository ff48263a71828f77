import type { Api, Operation, SymbolId, Type } from './types.ts';

/** The types of what an operation sends: the fields of its input, and bodies that are not spread over them. */
export function sentTypes({ input, body }: Operation): readonly Type[] {
  const fields = input.fields.map((field) => field.type);
  const contents =
    body.kind === 'none' || body.placement === 'fields' ? [] : body.contents.map((content) => content.type);
  return [...fields, ...contents];
}

/** The model that an operation's input extends, if any. */
export function extendedModels({ input }: Operation): readonly SymbolId[] {
  return input.extends === null ? [] : [input.extends];
}

/** The types of what an operation is answered with, failures among it: bodies, items of streams and headers. */
export function receivedTypes({ responses, errors }: Operation): readonly Type[] {
  const answers = [...responses, ...errors];
  const contents = answers.flatMap((response) => response.contents);
  const headers = answers.flatMap((response) => response.headers.map(({ type }) => type));
  return [...contents.flatMap(({ type, item }) => (item === null ? [type] : [type, item])), ...headers];
}

/** The types of what webhooks bring. */
export function webhookTypes(api: Api): readonly Type[] {
  return api.webhooks.flatMap(({ body }) => (body === null ? [] : [body.type]));
}

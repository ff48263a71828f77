import { mapAll, mapProperty } from './visit.ts';
import { operationsOf } from './walk.ts';
import type { Api, Body, Content, Model, Operation, Response, SymbolId, Type, Webhook } from './types.ts';

/** A root: a place of a type that is not inside another type. Naming and folding start from roots. */
export type Root =
  | { readonly kind: 'model'; readonly model: string }
  | {
      readonly kind: 'field';
      readonly operation: Operation;
      readonly field: string;
      readonly parameter: boolean;
    }
  /** A body whose properties are the input's fields. It is not a type of its own. */
  | { readonly kind: 'spread'; readonly operation: Operation }
  | { readonly kind: 'body'; readonly operation: Operation }
  | { readonly kind: 'response'; readonly operation: Operation; readonly error: boolean }
  | { readonly kind: 'header'; readonly operation: Operation }
  | { readonly kind: 'webhook'; readonly webhook: Webhook };

/** Maps all root types of the Api. Operations, models and webhooks whose types did not change stay the same objects. */
export function mapTypes(api: Api, map: MapRoot): Api {
  return {
    ...api,
    models: mapModels(api.models, (type, id) => map(type, { kind: 'model', model: id })),
    resources: api.resources.map((resource) => ({
      ...resource,
      operations: resource.operations.map((operation) => mapOperation(operation, map)),
    })),
    webhooks: mapAll(api.webhooks, (webhook) => mapWebhook(webhook, map)),
  };
}

type MapRoot = (type: Type, root: Root) => Type;

/** Maps the types of models. */
export function mapModels(
  models: Api['models'],
  map: (type: Type, id: SymbolId) => Type,
): Map<SymbolId, Model> {
  const mapped = new Map<SymbolId, Model>();
  for (const [id, model] of models) {
    const type = map(model.type, id);
    mapped.set(id, type === model.type ? model : { ...model, type });
  }
  return mapped;
}

/** Visits all root types. */
export function eachType(api: Api, visit: Visit): void {
  for (const { id, type } of api.models.values()) visit(type, { kind: 'model', model: id });
  for (const operation of operationsOf(api)) eachTypeOf(operation, visit);
  for (const webhook of api.webhooks) eachTypeOfWebhook(webhook, visit);
}

export type Visit = (type: Type, root: Root) => void;

/** Visits the root types of a webhook. */
export function eachTypeOfWebhook(webhook: Webhook, visit: Visit): void {
  if (webhook.body !== null) visitContent(webhook.body, { kind: 'webhook', webhook }, visit);
}

/** Visits the root types of an operation. */
export function eachTypeOf(operation: Operation, visit: Visit): void {
  const { input, body } = operation;
  for (const { key, in: place, type } of input.fields)
    visit(type, { kind: 'field', operation, field: key, parameter: place !== 'body' });
  if (body.kind === 'content') {
    const kind = body.placement === 'fields' ? 'spread' : 'body';
    for (const content of body.contents) visitContent(content, { kind, operation }, visit);
  }
  for (const response of operation.responses) visitResponse(response, { operation, error: false }, visit);
  for (const response of operation.errors) visitResponse(response, { operation, error: true }, visit);
}

function visitResponse(
  { contents, headers }: Response,
  response: { readonly operation: Operation; readonly error: boolean },
  visit: Visit,
): void {
  for (const content of contents) visitContent(content, { kind: 'response', ...response }, visit);
  for (const { type } of headers) visit(type, { kind: 'header', operation: response.operation });
}

function visitContent({ type, item }: Content, root: Root, visit: Visit): void {
  visit(type, root);
  if (item !== null) visit(item, root);
}

/** Maps the root types of an operation. */
export function mapOperation(operation: Operation, map: MapRoot): Operation {
  const fields = mapAll(operation.input.fields, (field) =>
    mapProperty(field, (type) =>
      map(type, { kind: 'field', operation, field: field.key, parameter: field.in !== 'body' }),
    ),
  );
  const input = fields === operation.input.fields ? operation.input : { ...operation.input, fields };
  const body = mapBody(operation.body, operation, map);
  const responses = mapResponses(operation.responses, { operation, error: false }, map);
  const errors = mapResponses(operation.errors, { operation, error: true }, map);
  const isSame =
    input === operation.input &&
    body === operation.body &&
    responses === operation.responses &&
    errors === operation.errors;
  return isSame ? operation : { ...operation, input, body, responses, errors };
}

function mapResponses(
  responses: readonly Response[],
  of: { readonly operation: Operation; readonly error: boolean },
  map: MapRoot,
): readonly Response[] {
  const { operation } = of;
  return mapAll(responses, (response) => {
    const contents = mapAll(response.contents, (content) =>
      mapContent(content, (type) => map(type, { kind: 'response', ...of })),
    );
    const headers = mapAll(response.headers, (header) =>
      mapProperty(header, (type) => map(type, { kind: 'header', operation })),
    );
    const isSame = contents === response.contents && headers === response.headers;
    return isSame ? response : { ...response, contents, headers };
  });
}

/** Maps the root types of a webhook. */
export function mapWebhook(webhook: Webhook, map: MapRoot): Webhook {
  const body = webhook.body && mapContent(webhook.body, (type) => map(type, { kind: 'webhook', webhook }));
  return body === webhook.body ? webhook : { ...webhook, body };
}

function mapBody(body: Body, operation: Operation, map: MapRoot): Body {
  if (body.kind === 'none') return body;
  const kind = body.placement === 'fields' ? 'spread' : 'body';
  const [first, ...others] = body.contents;
  const content = (one: Content): Content => mapContent(one, (type) => map(type, { kind, operation }));
  const mapped: typeof body.contents = [content(first), ...others.map(content)];
  return mapped.every((each, index) => each === body.contents[index]) ? body : { ...body, contents: mapped };
}

function mapContent(content: Content, map: (type: Type) => Type): Content {
  const type = map(content.type);
  const item = content.item && map(content.item);
  return type === content.type && item === content.item ? content : { ...content, type, item };
}

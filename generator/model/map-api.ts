import { mapProperty } from './visit.ts';
import { operationsOf } from './walk.ts';
import type { Api, Body, Content, Operation, Response, ResponseHeader, Type, Webhook } from './types.ts';

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

/** Maps all root types of the Api. */
export function mapTypes(api: Api, map: (type: Type, root: Root) => Type): Api {
  return {
    ...api,
    models: new Map(
      [...api.models].map(([id, model]) => [
        id,
        { ...model, type: map(model.type, { kind: 'model', model: id }) },
      ]),
    ),
    resources: api.resources.map((resource) => ({
      ...resource,
      operations: resource.operations.map((operation) => mapOperation(operation, map)),
    })),
    webhooks: api.webhooks.map((webhook) => ({
      ...webhook,
      body: webhook.body && mapContent(webhook.body, (type) => map(type, { kind: 'webhook', webhook })),
    })),
  };
}

/** Visits all root types. */
export function eachType(api: Api, visit: Visit): void {
  for (const { id, type } of api.models.values()) visit(type, { kind: 'model', model: id });
  for (const operation of operationsOf(api)) eachTypeOf(operation, visit);
  for (const webhook of api.webhooks) {
    if (webhook.body !== null) visitContent(webhook.body, { kind: 'webhook', webhook }, visit);
  }
}

type Visit = (type: Type, root: Root) => void;

function eachTypeOf(operation: Operation, visit: Visit): void {
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

function mapOperation(operation: Operation, map: (type: Type, root: Root) => Type): Operation {
  const response =
    (error: boolean) =>
    (response: Response): Response => ({
      ...response,
      contents: response.contents.map((content) =>
        mapContent(content, (type) => map(type, { kind: 'response', operation, error })),
      ),
      headers: response.headers.map((header: ResponseHeader) =>
        mapProperty(header, (type) => map(type, { kind: 'header', operation })),
      ),
    });
  return {
    ...operation,
    input: {
      ...operation.input,
      fields: operation.input.fields.map((field) =>
        mapProperty(field, (type) =>
          map(type, { kind: 'field', operation, field: field.key, parameter: field.in !== 'body' }),
        ),
      ),
    },
    body: mapBody(operation.body, operation, map),
    responses: operation.responses.map(response(false)),
    errors: operation.errors.map(response(true)),
  };
}

function mapBody(body: Body, operation: Operation, map: (type: Type, root: Root) => Type): Body {
  if (body.kind === 'none') return body;
  const kind = body.placement === 'fields' ? 'spread' : 'body';
  const [first, ...others] = body.contents;
  const content = (one: Content): Content => mapContent(one, (type) => map(type, { kind, operation }));
  return { ...body, contents: [content(first), ...others.map(content)] };
}

function mapContent(content: Content, map: (type: Type) => Type): Content {
  return { ...content, type: map(content.type), item: content.item && map(content.item) };
}

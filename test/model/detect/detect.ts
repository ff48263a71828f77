import { formatOrigin } from '../../../generator/diagnostics/origin.ts';
import { Diagnostics } from '../../../generator/diagnostics/report.ts';
import type { Json, Operation } from '../../../generator/model/types.ts';
import { detectBehaviour, type OperationConfigs } from '../../../generator/model/detect/index.ts';
import { apiOf, documentsOf } from './api-of.ts';

type Schema = { readonly [key: string]: Json };

export const string: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer' };
export const boolean: Schema = { type: 'boolean' };
export const url: Schema = { type: 'string', format: 'uri', nullable: true };

/** An object all of whose properties are required, but for those whose name ends in `?`. */
export function object(properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties).map(
    ([name, schema]) => [name.replace(/\?$/, ''), schema] as const,
  );
  const required = Object.keys(properties).filter((name) => !name.endsWith('?'));
  return { type: 'object', properties: Object.fromEntries(entries), required };
}

export function list(items: Schema): Schema {
  return { type: 'array', items };
}

export function states(...values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

/** Something that a list is made of. */
export const thing = object({ id: string, name: string });

/** What an operation of a test has; inputs are query parameters unless they stand in the path or in `body`. */
export interface Call {
  readonly id: string;
  readonly query?: Readonly<Record<string, Schema>>;
  readonly body?: Schema;
  readonly answer?: Schema;
  readonly status?: number;
  readonly headers?: readonly string[];
  readonly links?: Json;
  readonly extensions?: Schema;
}

/** What was decided for each operation, by `operationId`, and what was complained of. */
export interface Detected {
  readonly behaviours: Readonly<Record<string, Operation['behaviour']>>;
  /** `pointer: message` each. */
  readonly complaints: readonly string[];
}

/** Detects behaviour in a document of these operations, written as `{ 'GET /things': { … } }`. */
export function detect(
  calls: Readonly<Record<string, Call>>,
  configs: OperationConfigs = {},
  root: Schema = {},
): Detected {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [route, call] of Object.entries(calls)) {
    const [method = '', path = ''] = route.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(path, call) };
  }
  return detectIn({ openapi: '3.1.0', ...root, paths }, configs);
}

/** Detects behaviour in a whole document. */
export function detectIn(document: Json, configs: OperationConfigs = {}): Detected {
  const documents = documentsOf(document);
  const diagnostics = new Diagnostics();
  const configured = { value: configs, origin: { file: 'config', pointer: '/operations' } };
  const api = detectBehaviour(apiOf(documents), documents, configured, diagnostics);
  const operations = api.resources.flatMap((resource) => resource.operations);
  return {
    behaviours: Object.fromEntries(operations.map(({ operationId, behaviour }) => [operationId, behaviour])),
    complaints: diagnostics.all.map(
      ({ origin, message }) => `${origin ? formatOrigin(origin) : ''}: ${message}`,
    ),
  };
}

function operationOf(path: string, call: Call): Schema {
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: string,
  }));
  const inQuery = Object.entries(call.query ?? {}).map(([name, schema]) => ({
    name: name.replace(/!$/, ''),
    in: 'query',
    required: name.endsWith('!'),
    schema,
  }));
  const content =
    call.answer === undefined ? {} : { content: { 'application/json': { schema: call.answer } } };
  const headers = Object.fromEntries((call.headers ?? []).map((name) => [name, { schema: string }]));
  const links = call.links === undefined ? {} : { links: call.links };
  const body = call.body && { requestBody: { content: { 'application/json': { schema: call.body } } } };
  return {
    operationId: call.id,
    parameters: [...inPath, ...inQuery],
    responses: { [String(call.status ?? 200)]: { ...content, headers, ...links } },
    ...body,
    ...call.extensions,
  };
}

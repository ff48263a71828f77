import { readFileSync } from 'node:fs';
import SwaggerParser from '@apidevtools/swagger-parser';
import { describe, expect, it } from 'vitest';

type Node = Readonly<Record<string, unknown>>;
type Located = readonly [pointer: string, node: Node];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** The children of `node[key]` that are objects, each with its JSON Pointer. */
function children(pointer: string, node: Node, key: string): Located[] {
  const value = node[key];
  if (!isNode(value) && !Array.isArray(value)) return [];
  return Object.entries(value)
    .filter((entry): entry is [string, Node] => isNode(entry[1]))
    .map(([name, child]) => [`${pointer}/${key}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, child]);
}

/** `node[key]` itself, where it is an object. */
function child(pointer: string, node: Node, key: string): Located[] {
  const value = node[key];
  return isNode(value) ? [[`${pointer}/${key}`, value]] : [];
}

/** Every object property in a schema, however deep, branches of unions included. */
function fields(schema: Located): Located[] {
  const own = children(...schema, 'properties');
  const inner = [
    ...own,
    ...child(...schema, 'items'),
    ...child(...schema, 'additionalProperties'),
    ...child(...schema, 'not'),
    ...['anyOf', 'oneOf', 'allOf'].flatMap((key) => children(...schema, key)),
  ];
  return [...own, ...inner.flatMap(fields)];
}

/** The schemas of a parameter, request body or response. */
const schemas = (holder: Located): Located[] => [
  ...child(...holder, 'schema'),
  ...children(...holder, 'content').flatMap((media) => child(...media, 'schema')),
];

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

function survey(document: Node) {
  const paths = children('', document, 'paths');
  const operations = paths.flatMap(([pointer, item]) =>
    [...METHODS].flatMap((method) => child(pointer, item, method)),
  );
  const components = child('', document, 'components');
  const within = [...paths, ...operations, ...components];
  const parameters = within.flatMap((holder) => children(...holder, 'parameters'));
  const requests = [
    ...operations.flatMap((operation) => child(...operation, 'requestBody')),
    ...components.flatMap((holder) => children(...holder, 'requestBodies')),
  ];
  const responses = [...operations, ...components].flatMap((holder) => children(...holder, 'responses'));
  const shared = components.flatMap((holder) => children(...holder, 'schemas'));
  return {
    paths,
    operations,
    parameters,
    responses,
    requestFields: requests.flatMap(schemas).flatMap(fields),
    responseFields: [...responses.flatMap(schemas), ...shared].flatMap(fields),
    tags: children('', document, 'tags'),
  };
}

const lacking = (nodes: readonly Located[], key: string): string[] =>
  nodes
    .filter(([, node]) => !('$ref' in node) && !isText(node[key]))
    .map(([pointer]) => `${pointer}: no ${key}`);

/** Those after the first of the same operationId. */
function repeated(operations: readonly Located[]): string[] {
  const seen = new Map<unknown, string>();
  return operations.flatMap(([pointer, { operationId }]) => {
    const first = seen.get(operationId);
    if (first === undefined) seen.set(operationId, pointer);
    return first === undefined ? [] : [`${pointer}: ${String(operationId)}, as ${first}`];
  });
}

const read = (file: string): Node & Parameters<typeof SwaggerParser.validate>[0] =>
  JSON.parse(readFileSync(new URL(`../../spec/${file}`, import.meta.url), 'utf8'));

describe.each([
  { file: 'openapi.json', paths: 61, operations: 113 },
  { file: 'core.openapi.json', paths: 11, operations: 11 },
])('spec/$file', ({ file, paths, operations }) => {
  const document = read(file);
  const found = survey(document);

  it('is valid OpenAPI', async () => {
    // `validate` dereferences what it is given in place.
    await expect(SwaggerParser.validate(structuredClone(document))).resolves.toBeDefined();
  });

  it('holds the whole API', () => {
    expect(found.paths).toHaveLength(paths);
    expect(found.operations).toHaveLength(operations);
  });

  it('uses no operationId twice', () => {
    expect(lacking(found.operations, 'operationId')).toEqual([]);
    expect(repeated(found.operations)).toEqual([]);
  });

  it('describes every operation, in a summary and in more than the summary', () => {
    expect(lacking(found.operations, 'summary')).toEqual([]);
    expect(lacking(found.operations, 'description')).toEqual([]);
    const echoes = found.operations.filter(
      ([, operation]) => operation['summary'] === operation['description'],
    );
    expect(echoes.map(([pointer]) => pointer)).toEqual([]);
  });

  it('describes every parameter', () => {
    expect(found.parameters).not.toHaveLength(0);
    expect(lacking(found.parameters, 'description')).toEqual([]);
  });

  it('describes every request field', () => {
    expect(found.requestFields).not.toHaveLength(0);
    expect(lacking(found.requestFields, 'description')).toEqual([]);
  });

  it('describes every response and its fields', () => {
    expect(lacking(found.responses, 'description')).toEqual([]);
    expect(found.responseFields).not.toHaveLength(0);
    expect(lacking(found.responseFields, 'description')).toEqual([]);
  });

  it('describes every tag in use', () => {
    expect(lacking(found.tags, 'description')).toEqual([]);
    const used = new Set(found.operations.flatMap(([, operation]) => operation['tags']));
    expect(new Set(found.tags.map(([, tag]) => tag['name']))).toEqual(used);
  });
});

describe('spec/core.openapi.json, the API that ended', () => {
  const document = read('core.openapi.json');

  it('says when the service ended', () => {
    expect(document['info']).toHaveProperty('description', expect.stringContaining('2024-07-15'));
  });

  it('deprecates every operation and says what to use now', () => {
    const kept = survey(document).operations.filter(([, operation]) => operation['deprecated'] !== true);
    expect(kept.map(([pointer]) => pointer)).toEqual([]);
    const silent = survey(document).operations.filter(
      ([, operation]) => !/\bv1\b/.test(String(operation['description'])),
    );
    expect(silent.map(([pointer]) => pointer)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { formatOrigin } from '../../generator/diagnostics/origin.ts';
import { at } from '../../generator/load/place.ts';
import { loadFiles, placeOf, targetOf, type Loaded } from './support.ts';

/** Loads a Swagger 2.0 document with these members, and other files. */
function swagger(
  members: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, unknown>> = {},
): Promise<Loaded> {
  const root = { swagger: '2.0', info: { title: 'Test', version: '1' }, paths: {}, ...members };
  return loadFiles({ 'api.json': root, ...files });
}

/** Loads one operation, `POST /a`. */
function operation(
  members: Readonly<Record<string, unknown>>,
  root: Readonly<Record<string, unknown>> = {},
): Promise<Loaded> {
  return swagger({ paths: { '/a': { post: { responses: {}, ...members } } }, ...root });
}

const post = ['paths', '/a', 'post'] as const;

describe('servers', () => {
  test.each([
    [
      { host: 'example.com', basePath: '/v1/', schemes: ['http', 'https', 'ws'] },
      ['https://example.com/v1', 'http://example.com/v1'],
    ],
    [{ host: 'example.com' }, ['https://example.com']],
    [{ basePath: '/v1' }, ['/v1']],
  ])('have the URLs of %j', async (members, urls) => {
    const loaded = await swagger(members);
    expect(placeOf(loaded, 'servers').value).toEqual(urls.map((url) => ({ url })));
  });

  test('are left out if the document names none', async () => {
    expect(at((await swagger({})).documents!.root, 'servers')).toBeNull();
  });
});

describe('parameters', () => {
  test('have their type in a schema, and keep their place', async () => {
    const parameter = {
      name: 'limit',
      in: 'query',
      type: 'integer',
      maximum: 9,
      description: 'How many.',
      'x-a': 1,
    };
    const loaded = await operation({ parameters: [{ in: 'body', name: 'b', schema: {} }, parameter] });
    const place = placeOf(loaded, ...post, 'parameters', 0);
    expect(place.value).toEqual({
      name: 'limit',
      in: 'query',
      description: 'How many.',
      'x-a': 1,
      schema: { type: 'integer', maximum: 9, 'x-a': 1 },
    });
    expect(formatOrigin(place.origin)).toBe('api.json#/paths/~1a/post/parameters/1');
  });

  test.each([
    [undefined, 'form', false],
    ['csv', 'form', false],
    ['multi', 'form', true],
    ['ssv', 'spaceDelimited', false],
    ['pipes', 'pipeDelimited', false],
  ])('with collectionFormat %s have style %s and explode %s', async (collectionFormat, style, explode) => {
    const parameter = {
      name: 'ids',
      in: 'query',
      type: 'array',
      items: { type: 'string' },
      collectionFormat,
    };
    const loaded = await operation({ parameters: [parameter] });
    expect(placeOf(loaded, ...post, 'parameters', 0).value).toMatchObject({ style, explode });
    expect(loaded.findings()).toEqual([]);
  });

  test('that are joined in an unknown way are reported', async () => {
    const loaded = await operation({
      parameters: [{ name: 'a', in: 'query', type: 'array', items: {}, collectionFormat: 'stars' }],
    });
    expect(loaded.findings()).toEqual([
      'unsupported-collection-format api.json#/paths/~1a/post/parameters/0',
    ]);
  });

  test('behind references keep their place', async () => {
    const loaded = await operation(
      { parameters: [{ $ref: '#/parameters/Id' }] },
      { parameters: { Id: { name: 'id', in: 'query', type: 'string' } } },
    );
    const place = placeOf(loaded, ...post, 'parameters', 0);
    expect(place.value).toMatchObject({ name: 'id', schema: { type: 'string' } });
    expect(formatOrigin(place.origin)).toBe('api.json#/parameters/Id');
  });
});

describe('bodies', () => {
  test('come from the body parameter, in each media type of consumes', async () => {
    const body = {
      name: 'pet',
      in: 'body',
      required: true,
      description: 'A pet.',
      schema: { $ref: '#/definitions/Pet' },
    };
    const loaded = await operation(
      { parameters: [body], consumes: ['application/json', 'application/xml'] },
      { definitions: { Pet: { type: 'object' } } },
    );
    const schema = { $ref: '#/definitions/Pet' };
    expect(placeOf(loaded, ...post, 'requestBody').value).toEqual({
      description: 'A pet.',
      required: true,
      content: { 'application/json': { schema }, 'application/xml': { schema } },
    });
    expect(targetOf(loaded, ...post, 'requestBody', 'content', 'application/json', 'schema')).toBe(
      'api.json#/definitions/Pet',
    );
  });

  test('come from form fields, with the encoding of arrays', async () => {
    const parameters = [
      { name: 'a', in: 'formData', type: 'string', required: true, description: 'A.' },
      { name: 'b', in: 'formData', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' },
    ];
    const loaded = await operation({ parameters });
    expect(placeOf(loaded, ...post, 'requestBody').value).toEqual({
      required: true,
      content: {
        'application/x-www-form-urlencoded': {
          schema: {
            type: 'object',
            properties: {
              a: { type: 'string', description: 'A.' },
              b: { type: 'array', items: { type: 'string' } },
            },
            required: ['a'],
          },
          encoding: { b: { style: 'form', explode: true } },
        },
      },
    });
  });

  test('with a file are multipart', async () => {
    const loaded = await operation({ parameters: [{ name: 'f', in: 'formData', type: 'file' }] });
    const schema = placeOf(loaded, ...post, 'requestBody', 'content', 'multipart/form-data', 'schema');
    expect(schema.value).toMatchObject({ properties: { f: { type: 'string', format: 'binary' } } });
  });

  test('exclude form fields, which are reported', async () => {
    const schema = { type: 'string' };
    const parameters = [
      { name: 'f', in: 'formData', type: 'file' },
      { name: 'b', in: 'body', schema },
      { name: 'g', in: 'formData', type: 'string' },
    ];
    const loaded = await operation({ parameters });
    expect(placeOf(loaded, ...post, 'requestBody', 'content').value).toEqual({
      'application/json': { schema },
    });
    expect(loaded.findings()).toEqual(['second-body api.json#/paths/~1a/post']);
    expect(loaded.messages()[0]).toMatch(/: "f", "g"\.$/);
  });

  test('of the path item apply to each operation that has none of its own', async () => {
    const shared = { in: 'body', name: 'b', schema: { type: 'string' } };
    const own = { in: 'body', name: 'c', schema: { type: 'number' } };
    const loaded = await swagger({
      paths: {
        '/a': { parameters: [shared], put: { responses: {} }, post: { parameters: [own], responses: {} } },
      },
    });
    const type = (method: string) =>
      placeOf(loaded, 'paths', '/a', method, 'requestBody', 'content', 'application/json', 'schema', 'type')
        .value;
    expect([type('put'), type('post')]).toEqual(['string', 'number']);
  });
});

test('responses have their schema in each media type of produces, and headers have theirs', async () => {
  const response = {
    description: 'Fine',
    schema: { type: 'string' },
    headers: { 'X-Count': { type: 'integer', description: 'Count.' } },
    examples: { 'text/plain': 'hi' },
  };
  const loaded = await operation(
    { produces: ['text/plain'], responses: { 200: { $ref: '#/responses/Fine' } } },
    { responses: { Fine: response } },
  );
  const place = placeOf(loaded, ...post, 'responses', '200');
  expect(place.value).toEqual({
    description: 'Fine',
    headers: { 'X-Count': { description: 'Count.', schema: { type: 'integer' } } },
    content: { 'text/plain': { schema: { type: 'string' }, example: 'hi' } },
  });
  expect(formatOrigin(place.origin)).toBe('api.json#/responses/Fine');
  const schema = at(place, 'content', 'text/plain', 'schema', 'type');
  expect(schema && formatOrigin(schema.origin)).toBe('api.json#/responses/Fine/schema/type');
});

describe('schemas', () => {
  test('keep their place under definitions, also as components', async () => {
    const loaded = await swagger({
      definitions: { Pet: { type: 'object', properties: { name: { type: 'string' } } } },
    });
    const place = placeOf(loaded, 'components', 'schemas', 'Pet', 'properties', 'name');
    expect(formatOrigin(place.origin)).toBe('api.json#/definitions/Pet/properties/name');
  });

  test('are converted to 3.0, except for names and data that only look like keywords', async () => {
    const loaded = await swagger({
      definitions: {
        Pet: {
          type: 'object',
          discriminator: 'kind',
          properties: { 'x-nullable': true, kind: { 'x-nullable': true } },
        },
        Data: { type: 'object', default: { 'x-nullable': true } },
      },
    });
    expect(placeOf(loaded, 'components', 'schemas').value).toEqual({
      Pet: {
        type: 'object',
        discriminator: 'kind',
        properties: { 'x-nullable': true, kind: { 'x-nullable': true, nullable: true } },
      },
      Data: { type: 'object', default: { 'x-nullable': true } },
    });
  });

  test('in other files are upgraded too', async () => {
    const loaded = await swagger(
      { definitions: { Pet: { $ref: 'pet.json' } } },
      { 'pet.json': { 'x-nullable': true } },
    );
    const target = loaded.documents?.resolve(placeOf(loaded, 'components', 'schemas', 'Pet'));
    expect(target).toEqual({
      value: { 'x-nullable': true, nullable: true },
      origin: { file: 'pet.json', pointer: '' },
    });
  });
});

test('security definitions become security schemes', async () => {
  const loaded = await swagger({
    securityDefinitions: {
      basic: { type: 'basic', description: 'Name and password.' },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      app: {
        type: 'oauth2',
        flow: 'application',
        tokenUrl: 'https://example.com/token',
        scopes: { read: 'Read.' },
      },
      odd: { type: 'oauth2', flow: 'other' },
    },
  });
  expect(placeOf(loaded, 'components', 'securitySchemes').value).toEqual({
    basic: { type: 'http', scheme: 'basic', description: 'Name and password.' },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    app: {
      type: 'oauth2',
      flows: { clientCredentials: { tokenUrl: 'https://example.com/token', scopes: { read: 'Read.' } } },
    },
    odd: { type: 'oauth2', flows: {} },
  });
  expect(loaded.findings()).toContain('unsupported-oauth-flow api.json#/securityDefinitions/odd');
});

test('names such as __proto__ stay members', async () => {
  const text =
    '{"swagger":"2.0","paths":{"/a":{"get":{"responses":{}}}},"definitions":{"__proto__":{"x-nullable":true}}}';
  const loaded = await loadFiles({ 'api.json': text });
  const place = placeOf(loaded, 'components', 'schemas', '__proto__');
  expect(place.value).toEqual({ 'x-nullable': true, nullable: true });
});

import { afterAll, expect, it } from 'vitest';
import { createMaker } from '../hostile/make.ts';

const maker = await createMaker();
afterAll(() => maker.close());

/** The text of a file of the package of a document with these paths. */
async function textOf(file: string, paths: object): Promise<string> {
  const document = { openapi: '3.1.0', info: { title: 'Shop', version: '1' }, paths };
  const { files } = await maker.make(document, { names: { resources: 'tags' } });
  return files.find(({ path }) => path === file)?.text ?? '';
}

it('imports a resource under another name where the runtime has that one', async () => {
  const text = await textOf('src/client.ts', { '/a': { get: { tags: ['bind'], responses: {} } } });
  expect(text).toContain("import * as bindResource from './resources/bind.js';");
  expect(text).toContain('bind(this, bindResource)');
});

it('imports a resource under another name where a parameter has that one', async () => {
  const ok = (schema: object) => ({ 200: { description: '', content: { 'application/json': { schema } } } });
  const work = {
    type: 'object',
    required: ['id', 'state'],
    properties: { id: { type: 'string' }, state: { type: 'string', enum: ['a', 'b'] } },
  };
  const polling = {
    ...{ type: 'operation', operation: 'look', input: { id: ['id'] }, result: 'none' },
    status: { path: ['state'], succeeded: ['a'], failed: ['b'] },
  };
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const text = await textOf('src/resources/goods.ts', {
    '/a': {
      post: { tags: ['goods'], operationId: 'make', responses: ok(work), 'x-sdkwright-polling': polling },
    },
    '/a/{id}': { get: { tags: ['options'], operationId: 'look', parameters: [id], responses: ok(work) } },
  });
  expect(text).toContain("import * as optionsResource from './options.js';");
  expect(text).toContain('optionsResource.look(client, ');
});

it('an input has no default where {} does not match its type', async () => {
  const schema = { type: 'object', properties: { toString: { type: 'string' } } };
  const post = {
    tags: ['goods'],
    operationId: 'make',
    requestBody: { content: { 'application/json': { schema } } },
    responses: {},
  };
  expect(await textOf('src/resources/goods.ts', { '/a': { post } })).toContain(
    'input: MakeGoodInput, options?',
  );
});

it.each([
  ['x@deprecated', '@see x%40deprecated'],
  ['$@internal', '@see $%40internal'],
  ['https://example.com/@user', '@see https://example.com/@user'],
  [' \u202e', null],
])('makes no tag of the link %j', async (url, tag) => {
  const get = { tags: ['goods'], operationId: 'get', externalDocs: { url }, responses: {} };
  const [, found = null] = /(@see .*)/.exec(await textOf('src/resources/goods.ts', { '/a': { get } })) ?? [];
  expect(found).toBe(tag);
});

import nock from 'nock';
import { beforeAll, expect, it } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.1.0
info: { title: Library, version: '1' }
servers: [{ url: https://library.example.com }]
paths:
  /books/{id}:
    get:
      operationId: books-get
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: A book.
          headers:
            ETag: { required: true, schema: { type: string } }
            X-Left: { schema: { type: integer } }
            X-Shelves: { schema: { type: array, items: { type: integer } } }
            X-Lent: { schema: { type: boolean } }
            X-Shelf: { content: { application/json: { schema: { type: object, properties: { row: { type: integer } } } } } }
          content: { application/json: { schema: { type: object, properties: { title: { type: string } } } } }
  /books:
    get:
      operationId: books-list
      parameters: [{ name: after, in: query, schema: { type: string } }]
      responses:
        '200':
          description: Books.
          headers: { X-Left: { required: true, schema: { type: integer } } }
          content:
            application/json:
              schema:
                type: object
                required: [items]
                properties: { items: { type: array, items: { type: string } }, next: { type: [string, 'null'] } }
      x-sdkwright-pagination: { type: cursor, input: after, next: /next, items: /items }
  /jobs:
    post:
      operationId: jobs-start
      responses:
        '202':
          description: Begun.
          headers: { Retry-After: { schema: { type: integer } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } }
      x-sdkwright-polling: { type: operation, operation: jobs-get, input: { id: /id }, result: none }
  /jobs/{id}:
    get:
      operationId: jobs-get
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: A job., content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } } }
  /plain: { get: { operationId: books-count, responses: { '200': { description: n, content: { application/json: { schema: { type: integer } } } } } } }
components:
  schemas:
    Job: { type: object, required: [id, status], properties: { id: { type: string }, status: { enum: [running, succeeded, failed] } } }
`;

/** It compiles only if the types are what they should be. */
const user = `
import { Library, type GetBookHeaders } from './index.js';
const { books, jobs } = new Library({ maxRetries: 0 });

export async function get(): Promise<GetBookHeaders> {
  const { headers } = await books.get({ id: 'b1' }).withResponse();
  const tag: string = headers.ETag;
  const left: number | undefined = headers['X-Left'];
  const row: number | undefined = headers['X-Shelf']?.row;
  const shelves: number[] | undefined = headers['X-Shelves'];
  const lent: boolean | undefined = headers['X-Lent'];
  void [tag, left, row, shelves, lent];
  return headers;
}

export async function list(): Promise<number[]> {
  const left: number[] = [];
  for await (const page of books.list().pages()) left.push(page.headers['X-Left']);
  const { headers } = await books.list({ after: 'b2' }).withResponse();
  return [...left, headers['X-Left']];
}

export async function start(): Promise<unknown[]> {
  const { data, headers } = await jobs.start().withResponse();
  const pause: number | undefined = headers['Retry-After'];
  return [data.isDone, pause];
}

export async function count(): Promise<unknown> {
  // @ts-expect-error the document declares no headers
  const { headers } = await books.count().withResponse();
  return headers;
}
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user);
});

const service = (): nock.Scope => nock('https://library.example.com');

it('reads each declared header by its type, in any letter case', async () => {
  const headers = {
    etag: '"a"',
    'x-left': '7',
    'x-shelves': '1, 2,3',
    'X-LENT': 'false',
    'x-shelf': '{"row":4}',
  };
  service()
    .get('/books/b1')
    .reply(200, {}, { ...headers, 'X-Other': 'o' });
  expect(await made['get']?.()).toEqual({
    ETag: '"a"',
    'X-Left': 7,
    'X-Shelves': [1, 2, 3],
    'X-Lent': false,
    'X-Shelf': { row: 4 },
  });
});

it('leaves out what is absent or is not what the document says', async () => {
  const headers = { 'X-Left': 'many', 'X-Shelves': '1,x', 'X-Lent': 'maybe', 'X-Shelf': '{' };
  service().get('/books/b1').reply(200, {}, headers);
  expect(await made['get']?.()).toEqual({});
});

it('reads the headers of every page', async () => {
  service()
    .get('/books')
    .reply(200, { items: ['a'], next: 'b2' }, { 'X-Left': '9' });
  service().get('/books?after=b2').twice().reply(200, { items: [], next: null }, { 'X-Left': '8' });
  expect(await made['list']?.()).toEqual([9, 8, 8]);
});

it('reads the headers of a call that starts work', async () => {
  service().post('/jobs').reply(202, { id: 'j1', status: 'running' }, { 'Retry-After': '30' });
  expect(await made['start']?.()).toEqual([false, 30]);
});

it('gives nothing where the document declares none', async () => {
  service().get('/plain').reply(200, '3', { ETag: '"a"' });
  expect(await made['count']?.()).toBeUndefined();
});

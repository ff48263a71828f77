import nock from 'nock';
import { beforeAll, expect, it } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.0.3
info: { title: Depot, version: '1' }
servers: [{ url: https://depot.example.com }]
security: [{ token: [] }]
paths:
  /anything: { put: { operationId: depot-put, requestBody: { required: true, content: { '*/*': { schema: { $ref: '#/components/schemas/Box' } } } }, responses: { '200': { description: '' } } } }
  /photo:
    put:
      operationId: depot-photo
      requestBody: { required: true, content: { image/webp: { schema: { type: string, format: binary } }, image/avif: { schema: { type: string, format: binary } } } }
      responses: { '204': { description: Done. } }
  /boxes/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    head: { operationId: depot-has, responses: { '200': { description: There. }, '404': { description: Not there. } } }
    post:
      operationId: depot-fill
      requestBody:
        required: true
        content: { multipart/form-data: { schema: { type: object, required: [items], properties: { note: { type: string }, items: { type: array, items: { $ref: '#/components/schemas/Box' } }, photo: { type: string, format: binary } } } } }
      responses: { '201': { description: '' } }
  /search{?words,limit}:
    get: { operationId: depot-search, parameters: [{ name: limit, in: query, schema: { type: integer } }, { name: Api-Token, in: header, required: true, schema: { type: string } }], responses: { '200': { description: '' } } }
components:
  securitySchemes: { token: { type: apiKey, in: header, name: Api-Token } }
  schemas: { Box: { type: object, properties: { size: { type: integer } } } }
`;

const user = `
import { Depot, isApiError } from './index.js';
const { depot } = new Depot({ maxRetries: 0, apiKey: 'sesame' });

export const put = (): Promise<unknown> => depot.put({ size: 3 });
export const photo = (type: string): Promise<void> => depot.photo({ body: new Blob(['x'], { type }) });
export const has = async (id: string): Promise<unknown> => {
  try {
    const there: boolean = await depot.has({ id });
    return there;
  } catch (error) {
    return isApiError(error) && error.status;
  }
};
export const hasWhole = async (): Promise<unknown> => {
  const { data, response } = await depot.has({ id: 'b1' }).withResponse();
  return [data, response.status];
};
export const fill = (): Promise<unknown> =>
  depot.fill({ id: 'b1', note: 'n', items: [{ size: 1 }, { size: 2 }], photo: new File(['x'], 'x.png', { type: 'image/png' }) });
export const search = (): Promise<unknown> => depot.search({ words: 'a b', limit: 2 });
`;

playService();

let made: Readonly<Record<string, (...all: string[]) => Promise<unknown>>>;
beforeAll(async () => {
  made = await makePackage(document, user);
});

const depot = (): nock.Scope => nock('https://depot.example.com', { reqheaders: { 'api-token': 'sesame' } });

it('a call sends data under any media type as JSON, and gives what comes back', async () => {
  depot()
    .put('/anything', { size: 3 })
    .matchHeader('content-type', 'application/json')
    .reply(200, { ok: true });
  expect(await made['put']?.()).toEqual({ ok: true });
  depot().put('/anything').reply(200);
  expect(await made['put']?.()).toBeUndefined();
});

it.each([
  ['image/avif', 'image/avif'],
  ['image/gif', 'image/webp'],
  ['', 'image/webp'],
])('a call sends a Blob of type "%s" as %s', async (own, sent) => {
  depot().put('/photo', 'x').matchHeader('content-type', sent).reply(204);
  await made['photo']?.(own);
});

it('a call with HEAD gives false for 404, and for no other status', async () => {
  depot().head('/boxes/b1').reply(200).head('/boxes/b2').reply(404).head('/boxes/b3').reply(403);
  expect([await made['has']?.('b1'), await made['has']?.('b2'), await made['has']?.('b3')]).toEqual([
    true,
    false,
    403,
  ]);
  depot().head('/boxes/b1').reply(404);
  expect(await made['hasWhole']?.()).toEqual([false, 404]);
});

it('a call sends objects of a form as JSON without a file name', async () => {
  let body = '';
  depot()
    .post('/boxes/b1', (sent: string) => Boolean((body = sent)))
    .reply(201, 'filled', { 'Content-Type': 'text/plain' });
  expect(await made['fill']?.()).toBe('filled');
  const heads = body.split('\r\n').filter((line) => line.startsWith('Content-'));
  expect(heads).toEqual([
    'Content-Disposition: form-data; name="note"',
    'Content-Disposition: form-data; name="items"',
    'Content-Type: application/json',
    'Content-Disposition: form-data; name="items"',
    'Content-Type: application/json',
    'Content-Disposition: form-data; name="photo"; filename="x.png"',
    'Content-Type: image/png',
  ]);
});

it('a call sends what a path template lists as a query, and a credential once', async () => {
  depot().get('/search?words=a%20b&limit=2').reply(200);
  expect(await made['search']?.()).toBeUndefined();
});

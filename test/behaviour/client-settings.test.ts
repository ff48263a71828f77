import nock from 'nock';
import { beforeAll, expect, it } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.1.0
info: { title: Parcels, version: '1' }
paths:
  /parcels:
    get:
      operationId: parcels-list
      responses:
        '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } }
`;

const user = `
import { Parcels, type ParcelsOptions } from './index.js';

export async function list(options: ParcelsOptions, headers: Record<string, string | null> = {}): Promise<string[]> {
  return new Parcels({ maxRetries: 0, ...options }).parcels.list({ headers });
}
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user, {
    client: { baseUrl: 'https://parcels.example.com/api', headers: { 'X-Client': 'parcels-sdk' } },
  });
});

const service = (options: nock.Options = {}): nock.Interceptor =>
  nock('https://parcels.example.com/api', options).get('/parcels');

it('calls the configured URL, with the configured headers', async () => {
  service({ reqheaders: { 'x-client': 'parcels-sdk' } }).reply(200, ['p1']);
  expect(await made['list']?.({})).toEqual(['p1']);
});

it('sends the header of the client or of the call instead, whatever its letter case', async () => {
  service({ reqheaders: { 'x-client': 'shop' } }).reply(200, []);
  await made['list']?.({ headers: { 'x-client': 'shop' } });
  service({ reqheaders: { 'x-client': 'till' } }).reply(200, []);
  await made['list']?.({}, { 'X-CLIENT': 'till' });
});

it('sends no header that the client takes away', async () => {
  service({ badheaders: ['x-client'] }).reply(200, []);
  await made['list']?.({ headers: { 'x-client': null } });
});

it('calls another URL where the client has one', async () => {
  nock('https://staging.example.com').get('/parcels').reply(200, ['p2']);
  expect(await made['list']?.({ baseUrl: 'https://staging.example.com' })).toEqual(['p2']);
});

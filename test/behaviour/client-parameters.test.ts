import nock from 'nock';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.1.0
info: { title: Shop, version: '1' }
servers: [{ url: https://shop.example.com }]
paths:
  /{tenant}/orders:
    parameters:
      - { name: tenant, in: path, required: true, schema: { type: string } }
      - { name: api-version, in: query, required: true, schema: { type: string, default: '1.0' } }
      - { name: X-Region, in: header, required: true, schema: { type: string, enum: [eu, us] } }
    get:
      operationId: orders-list
      parameters: [{ name: after, in: query, schema: { type: string } }]
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                required: [orders]
                properties: { orders: { type: array, items: { type: string } }, next: { type: string } }
    post:
      operationId: orders-create
      requestBody: { required: true, content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } } }
      responses: { '204': { description: ok } }
`;

/** It compiles only if the types are what they should be. */
const user = `
import { Shop, type ShopOptions } from './index.js';

export async function list(options: ShopOptions): Promise<string[]> {
  return new Shop({ maxRetries: 0, ...options }).orders.list({}).toArray();
}

export async function create(options: ShopOptions): Promise<void> {
  const { orders } = new Shop({ maxRetries: 0, ...options });
  await orders.create({ name: 'tea', tenant: 'umbrella', 'api-version': '2.0' });
  // @ts-expect-error the region is one of two
  void ((): ShopOptions => ({ region: 'mars' }));
}
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  const parameters = { tenant: 'tenant', 'api-version': 'apiVersion', 'X-Region': 'region' };
  made = await makePackage(document, user, { client: { parameters } });
});

const service = (region: string): nock.Scope =>
  nock('https://shop.example.com', { reqheaders: { 'x-region': region } });

describe('a parameter that is an option of the client', () => {
  it('is sent with every page, the default of the document where the client has none', async () => {
    service('eu')
      .get('/acme/orders?api-version=1.0')
      .reply(200, { orders: ['a'], next: 'n1' });
    service('eu')
      .get('/acme/orders?api-version=1.0&after=n1')
      .reply(200, { orders: ['b'] });
    expect(await made['list']?.({ tenant: 'acme', region: 'eu' })).toEqual(['a', 'b']);
  });

  it('gives way to what the call says, and is not part of the body', async () => {
    service('us').post('/umbrella/orders?api-version=2.0', { name: 'tea' }).reply(204);
    await made['create']?.({ tenant: 'acme', region: 'us', apiVersion: '1.5' });
  });

  it('is required where neither gives it, and nothing is sent', async () => {
    await expect(made['list']?.({ tenant: 'acme' })).rejects.toThrow(
      '"X-Region" is missing. Pass it to the call or to the client.',
    );
    await expect(made['list']?.({ region: 'eu' })).rejects.toThrow('"tenant" must not be empty');
  });
});

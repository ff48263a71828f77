import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nock from 'nock';
import { beforeAll, expect, it } from 'vitest';
import { repository } from '../support/folders.ts';
import { makePackage } from '../support/make-package.ts';
import { blocks } from '../support/readme.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.1.0
info: { title: Acme, version: '1' }
servers: [{ url: https://acme.example.com }]
paths:
  /orders:
    post:
      operationId: orders-place
      requestBody: { required: true, content: { application/json: { schema: { type: object, required: [sku], properties: { sku: { type: string } } } } } }
      responses:
        '201': { description: Placed., content: { application/json: { schema: { type: object, required: [id], properties: { id: { type: string } } } } } }
        '409': { description: Sold out., content: { application/json: { schema: { type: object, required: [inStockAt], properties: { inStockAt: { type: string } } } } } }
        '422': { description: Invalid., content: { application/json: { schema: { type: object, required: [fields], properties: { fields: { type: object, additionalProperties: { type: string } } } } } } }
    delete:
      operationId: orders-clear
      responses:
        '204': { description: Cleared. }
        5XX: { description: Broken., content: { application/json: { schema: { type: object, required: [incident], properties: { incident: { type: string } } } } } }
        default: { description: Else., content: { application/json: { schema: { type: array, items: { type: string } } } } }
`;

/** The example of the guide, which must compile and do what the guide says. */
const [example = ''] = blocks(
  readFileSync(join(repository, 'docs/errors-and-retries.md'), 'utf8'),
  'ts acme',
);

const user = `
${example.replace("'acme-sdk'", "'./index.js'").replace('await placeOrder();', '')}
export { placeOrder };

export function told(error: unknown): string {
  if (isAcmeError(error, 'orders.clear', 503)) return error.body.incident;
  if (isAcmeError(error, 'orders.clear', 418)) return error.body.join();
  if (isAcmeError(error, 'orders.place', 409)) return 'described';
  return 'else';
}
const error: unknown = null;
// @ts-expect-error -- the method describes no such status
isAcmeError(error, 'orders.place', 404);
// @ts-expect-error -- there is no such method
isAcmeError(error, 'orders.plaice', 409);
if (isAcmeError(error, 'orders.place', 409)) {
  const status: 409 = error.status;
  // @ts-expect-error -- that is in the body of another status
  void [status, error.body.fields];
}
`;

playService();
const acme = 'https://acme.example.com';

let placeOrder: () => Promise<unknown>;
let told: (error: unknown) => unknown;
beforeAll(async () => {
  const made = await makePackage(document, user, { client: { name: 'Acme' } });
  placeOrder = async () => made['placeOrder']?.();
  told = (error) => made['told']?.(error);
});

it.each([
  [409, { inStockAt: 'May' }, 'Back in stock: May'],
  [422, { fields: { sku: 'is unknown' } }, 'Invalid: sku'],
])('a guard reports the body of status %i of a method', async (status, body, line) => {
  nock(acme).post('/orders').reply(status, body);
  expect(await placeOrder()).toBe(line);
});

it('exact statuses come before ranges and default, and a page of a proxy is not a body of the API', async () => {
  nock(acme).post('/orders').reply(503, { incident: 'i-1' });
  nock(acme).post('/orders').reply(409, '<html>', { 'content-type': 'text/html' });
  const thrown = async (): Promise<unknown> =>
    placeOrder().then(
      () => null,
      (error: unknown) => error,
    );
  const first = await thrown();
  expect([told(first), told(await thrown())]).toEqual(['i-1', 'else']);
});

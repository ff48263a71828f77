import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { repository } from '../support/folders.ts';
import { makePackage } from '../support/make-package.ts';
import { blocks } from '../support/readme.ts';

const document = `
openapi: 3.1.0
info: { title: Acme, version: '1' }
servers: [{ url: https://acme.example.com }]
paths:
  /webhooks: { get: { operationId: webhooks-list, responses: { '204': { description: None. } } } }
webhooks:
  shipped: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Event' } } } }, responses: { '204': { description: Heard. } } } }
  lost: { post: { requestBody: { content: { application/json: { schema: { type: object, required: [type, reason], properties: { type: { const: order.lost }, reason: { type: string } } } } } }, responses: { '204': { description: Heard. } } } }
components:
  schemas:
    Event: { type: object, required: [type, order], properties: { type: { const: order.shipped }, order: { type: string } } }
`;

/** The example of the guide, which must compile and do what the guide says. */
const [example = ''] = blocks(readFileSync(join(repository, 'docs/webhooks.md'), 'utf8'), 'ts acme');
const user = `
${example.replace("'acme-sdk'", "'./index.js'")}
import { isWebhookVerificationError } from './index.js';
export const isRefused = async (request: Request): Promise<boolean> =>
  handle(request, 'whsec_c29tZXRoaW5nIGVsc2U=').then(() => false, isWebhookVerificationError);
`;

const key = Buffer.from('a secret of the example');
let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user, { client: { name: 'Acme' } });
});

/** A webhook as the service sends it. */
function webhook(event: object): Request {
  const body = JSON.stringify(event);
  const time = String(Math.trunc(Date.now() / 1000));
  const signature = createHmac('sha256', key).update(`msg_1.${time}.${body}`).digest('base64');
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': time,
    'webhook-signature': `v1,${signature}`,
  };
  return new Request('https://shop.example.com/hooks', { method: 'POST', body, headers });
}

it.each([
  [{ type: 'order.shipped', order: 'o1' }, 'Shipped: o1'],
  [{ type: 'order.lost', reason: 'storm' }, 'Lost: storm'],
])('a webhook %j is verified, and narrows by its type', async (event, text) => {
  const response = await made['handle']?.(webhook(event), `whsec_${key.toString('base64')}`);
  expect(response instanceof Response && (await response.text())).toBe(text);
});

it('a webhook that another secret has signed is refused', async () => {
  expect(await made['isRefused']?.(webhook({ type: 'order.lost' }))).toBe(true);
});

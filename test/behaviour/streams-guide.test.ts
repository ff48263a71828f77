import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nock from 'nock';
import { beforeAll, expect, it } from 'vitest';
import { repository } from '../support/folders.ts';
import { makePackage } from '../support/make-package.ts';
import { blocks } from '../support/readme.ts';
import { failure, playService } from '../support/service.ts';

const document = `
openapi: 3.1.0
info: { title: Acme, version: '1' }
servers: [{ url: https://acme.example.com }]
paths:
  /jobs/{id}/events:
    get:
      operationId: jobs-events
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: Steps.
          content:
            text/event-stream:
              schema: { type: object, required: [step, isLast], properties: { step: { type: string }, isLast: { type: boolean } } }
`;

/** The example of the guide, which must compile and do what the guide says. */
const [example = ''] = blocks(readFileSync(join(repository, 'docs/streams.md'), 'utf8'), 'ts acme');

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, example.replace("'acme-sdk'", "'./index.js'"));
});

function steps(...all: readonly object[]): void {
  const body = all.map((step) => `data: ${JSON.stringify(step)}\n\n`).join('');
  nock('https://acme.example.com')
    .get('/jobs/j1/events')
    .reply(200, body, { 'content-type': 'text/event-stream' });
}

it('iterates events until one is the last', async () => {
  const { signal } = new AbortController();
  steps({ step: 'bake', isLast: false }, { step: 'cool', isLast: true }, { step: 'never', isLast: false });
  await expect(made['lastStep']?.('j1', signal)).resolves.toBe('cool');
});

it('ends with the error for an aborted call where the caller has aborted', async () => {
  const signal = AbortSignal.abort('enough');
  const error = await failure(made['lastStep']?.('j1', signal) ?? Promise.resolve());
  expect(String(error)).toMatch(/^AbortedError: GET https:\/\/acme\.example\.com\/jobs\/j1\/events: aborted/);
});

import nock from 'nock';
import { beforeAll, expect, it } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.1.0
info: { title: Reports, version: '1' }
servers: [{ url: https://reports.example.com }]
paths:
  /reports/{id}:
    get:
      operationId: reports-get
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: The report.
          headers: { X-Rows: { schema: { type: integer } } }
          content:
            application/json: { schema: { type: object, required: [total], properties: { total: { type: integer } } } }
            text/csv: { schema: { type: string } }
            application/pdf: {}
  /answers:
    post:
      operationId: reports-ask
      requestBody:
        content:
          application/json: { schema: { type: string } }
          text/plain: { schema: { type: string } }
      responses:
        '200':
          description: An answer.
          content:
            application/json: { schema: { type: object, required: [text], properties: { text: { type: string } } } }
            text/event-stream: { itemSchema: { type: object, properties: { delta: { type: string } } } }
`;

/** It compiles only if the types are what they should be. */
const user = `
import { createClient, isInvalidInputError, Reports } from './index.js';
import { get } from './resources/reports.js';
const { reports } = new Reports({ maxRetries: 0 });

export async function json(): Promise<number[]> {
  const { data, headers } = await reports.get({ id: 'r1' }).withResponse();
  const rows: number | undefined = headers['X-Rows'];
  return [data.total, rows ?? 0];
}

export async function csv(): Promise<string> {
  return reports.get({ id: 'r1' }, { accept: 'text/csv', timeoutMs: 5000 });
}

export async function pdf(): Promise<Blob> {
  return get(createClient(), { id: 'r1' }, { accept: 'application/pdf' });
}

export async function stream(): Promise<unknown[]> {
  const seen: unknown[] = [];
  const events = await reports.ask({ body: 'why' }, { accept: 'text/event-stream', contentType: 'text/plain' });
  for await (const { delta } of events) seen.push(delta);
  return seen;
}

export async function html(): Promise<boolean> {
  // @ts-expect-error it does not come in that form
  const page = reports.get({ id: 'r1' }, { accept: 'text/html' });
  return page.then(() => false, isInvalidInputError);
}
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user);
});

const service = (accept: string): nock.Scope =>
  nock('https://reports.example.com', { reqheaders: { accept } });

it('asks for JSON by default', async () => {
  service('application/json').get('/reports/r1').reply(200, { total: 3 }, { 'X-Rows': '2' });
  expect(await made['json']?.()).toEqual([3, 2]);
});

it('asks for the media type that the caller wants, and reads that', async () => {
  service('text/csv').get('/reports/r1').reply(200, 'total\n3\n');
  expect(await made['csv']?.()).toBe('total\n3\n');
  service('application/pdf').get('/reports/r1').reply(200, '%PDF', { 'Content-Type': 'application/pdf' });
  const file = await made['pdf']?.();
  if (!(file instanceof Blob)) throw new Error('Expected a file.');
  expect([file.type, await file.text()]).toEqual(['application/pdf', '%PDF']);
});

it('gives a stream where that is asked for', async () => {
  service('text/event-stream')
    .post('/answers', 'why')
    .matchHeader('content-type', 'text/plain')
    .reply(200, 'data: {"delta":"a"}\n\ndata: {"delta":"b"}\n\n', { 'Content-Type': 'text/event-stream' });
  expect(await made['stream']?.()).toEqual(['a', 'b']);
});

it('refuses a media type that the response does not have', async () => {
  expect(await made['html']?.()).toBe(true);
});

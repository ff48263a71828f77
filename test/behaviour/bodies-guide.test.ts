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
  /reports/{id}:
    get:
      operationId: reports-get
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        '200':
          description: The report.
          content:
            application/json: { schema: { $ref: '#/components/schemas/Report' } }
            text/csv: { schema: { type: string } }
            application/pdf: {}
  /responses:
    post:
      operationId: responses-create
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, required: [question], properties: { question: { type: string } } } } }
      responses:
        '200':
          description: The response, whole or in words.
          content:
            application/json: { schema: { type: object, properties: { text: { type: string } } } }
            text/event-stream: { schema: { type: object, required: [word], properties: { word: { type: string } } } }
  /pets/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: pets-get
      responses:
        '200':
          description: The pet.
          headers:
            ETag: { required: true, schema: { type: string } }
            X-Rate-Limit-Remaining: { schema: { type: integer } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
    put:
      operationId: pets-replace
      requestBody: { required: true, content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } }
      responses:
        '200': { description: The pet., content: { application/xml: { schema: { $ref: '#/components/schemas/Pet' } } } }
components:
  schemas:
    Report: { type: object, required: [title], properties: { title: { type: string } } }
    Pet: { type: object, required: [name], properties: { name: { type: string } } }
`;

/** The examples of the guide, which must compile and do what the guide says. The last one creates the client. */
const [accepts = '', headers = '', xml = ''] = blocks(
  readFileSync(join(repository, 'docs/bodies.md'), 'utf8'),
  'ts',
);

const user = `
import type { Pet, Report } from './index.js';
${xml.replace("'acme-sdk'", "'./index.js'")}

export async function chosen(id: string, question: string): Promise<[Report, string, Blob, string[]]> {
  ${accepts}
  const words = [];
  for await (const { word } of events) words.push(word);
  return [report, table, file, words];
}

export async function declared(id: string): Promise<[Pet, string, number | undefined]> {
  ${headers}
  return [data, headers.ETag, headers['X-Rate-Limit-Remaining']];
}

export const replace = (id: string, pet: Pet): Promise<Pet> => acme.pets.replace({ id, ...pet });
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user, { types: { xml: 'parsed' } });
});

const acme = 'https://acme.example.com';

it('reads a response in the media type that the option accept names', async () => {
  const report = (accept: string): nock.Interceptor =>
    nock(acme, { reqheaders: { accept } }).get('/reports/r1');
  report('application/json').reply(200, { title: 'May' });
  report('text/csv').reply(200, 'title\nMay', { 'content-type': 'text/csv' });
  report('application/pdf').reply(200, '%PDF', { 'content-type': 'application/pdf' });
  nock(acme, { reqheaders: { accept: 'text/event-stream' } })
    .post('/responses', { question: 'Why?' })
    .reply(200, 'data: {"word":"So."}\n\n', { 'content-type': 'text/event-stream' });
  const all = await made['chosen']?.('r1', 'Why?');
  expect(all).toEqual([{ title: 'May' }, 'title\nMay', expect.any(Blob), ['So.']]);
});

it('gives the headers that the document declares', async () => {
  const sent = { ETag: '"3"', 'X-Rate-Limit-Remaining': '41' };
  nock(acme).get('/pets/p1').reply(200, { name: 'Rex' }, sent);
  await expect(made['declared']?.('p1')).resolves.toEqual([{ name: 'Rex' }, '"3"', 41]);
});

it('reads and writes XML with the library of the example, also after a declaration', async () => {
  nock(acme)
    .put('/pets/p1', '<root><name>Rex</name></root>')
    .reply(200, '<?xml version="1.0"?><pet><name>Max</name></pet>', { 'content-type': 'application/xml' });
  await expect(made['replace']?.('p1', { name: 'Rex' })).resolves.toEqual({ name: 'Max' });
});

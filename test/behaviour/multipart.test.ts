import nock from 'nock';
import { beforeAll, expect, it } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.2.0
info: { title: Drive, version: '1' }
servers: [{ url: https://drive.example.com }]
paths:
  /files:
    post:
      operationId: files-upload
      parameters: [{ name: folder, in: query, schema: { type: string } }]
      requestBody:
        required: true
        content:
          multipart/related:
            schema:
              type: object
              required: [metadata, media]
              properties: { metadata: { type: object, properties: { name: { type: string } } }, media: { type: string, format: binary } }
      responses: { '204': { description: Done. } }
  /batch:
    post:
      operationId: files-batch
      requestBody: { required: true, content: { multipart/mixed: { itemSchema: { type: object, required: [call], properties: { call: { type: string } } } } } }
      responses: { '204': { description: Done. } }
`;

const user = `
import { Drive } from './index.js';
const { files } = new Drive({ maxRetries: 0 });

export const upload = (): Promise<void> =>
  files.upload({ folder: 'f1', media: new Blob(['hi'], { type: 'text/css' }), metadata: { name: 'n' } });
export const batch = (): Promise<void> => files.batch({ body: [{ call: 'a' }, { call: 'b' }] });
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user);
});

/** Takes a request, and gives its media type and body with each boundary shown as `--*`. */
function take(path: string): { type: string; body: string } {
  const seen = { type: '', body: '' };
  nock('https://drive.example.com')
    .post(path, (body: string) => {
      seen.body = body;
      return true;
    })
    .reply(204, function () {
      const type = String(this.req.headers['content-type']);
      const boundary = /boundary=([\w-]+)$/.exec(type)?.[1] ?? '';
      seen.type = type.replace(boundary, '*');
      seen.body = seen.body.replaceAll(boundary, '*');
    });
  return seen;
}

it('a call sends the parts of multipart/related in the order of the document, the root first', async () => {
  const seen = take('/files?folder=f1');
  await made['upload']?.();
  expect(seen).toEqual({
    type: 'multipart/related; type="application/json"; boundary=*',
    body:
      '--*\r\nContent-Type: application/json\r\n\r\n{"name":"n"}\r\n' +
      '--*\r\nContent-Type: text/css\r\n\r\nhi\r\n--*--\r\n',
  });
});

it('a call sends a list as multipart/mixed', async () => {
  const seen = take('/batch');
  await made['batch']?.();
  expect(seen).toEqual({
    type: 'multipart/mixed; boundary=*',
    body:
      '--*\r\nContent-Type: application/json\r\n\r\n{"call":"a"}\r\n' +
      '--*\r\nContent-Type: application/json\r\n\r\n{"call":"b"}\r\n--*--\r\n',
  });
});

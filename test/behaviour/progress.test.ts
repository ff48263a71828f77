import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nock from 'nock';
import { beforeAll, expect, it, vi } from 'vitest';
import { repository } from '../support/folders.ts';
import { makePackage } from '../support/make-package.ts';
import { blocks } from '../support/readme.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.1.0
info: { title: Acme, version: '1' }
servers: [{ url: https://films.example.com }]
paths:
  /films/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    put:
      operationId: films-replace
      requestBody: { required: true, content: { video/mp4: {} } }
      responses: { '204': { description: Done. } }
    get:
      operationId: films-download
      responses: { '200': { description: The film., content: { video/mp4: {} } } }
  /posters:
    post:
      operationId: posters-create
      requestBody:
        required: true
        content: { multipart/form-data: { schema: { type: object, required: [image], properties: { image: { type: string, format: binary } } } } }
      responses: { '200': { description: Its thumbnail., content: { image/png: {} } } }
  /titles:
    get:
      operationId: titles-list
      responses: { '200': { description: Titles., content: { application/json: { schema: { type: object, properties: { last: { type: string } } } } } } }
`;

/** The example of the guide, which must compile and do what the guide says. */
const [example = ''] = blocks(readFileSync(join(repository, 'docs/bodies.md'), 'utf8'), 'ts acme');

const user = `
${example.replace("'acme-sdk'", "'./index.js'")}

export async function both(image: Blob): Promise<number[]> {
  const seen: number[] = [];
  const note = ({ loaded }: TransferProgress): void => void seen.push(loaded);
  await acme.posters.create({ image }, { onUploadProgress: note, onDownloadProgress: note });
  return seen;
}

// @ts-expect-error -- JSON has no progress
void ((): unknown => acme.titles.list({ onDownloadProgress: show }));
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user);
});

const films = 'https://films.example.com';

it('shows how much of a film is sent and received', async () => {
  nock(films, { reqheaders: { 'content-length': '4' } })
    .put('/films/f1', 'film')
    .reply(204);
  nock(films).get('/films/f1').reply(200, 'new film', { 'content-type': 'video/mp4', 'content-length': '8' });
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const film = await made['replaceFilm']?.(new Blob(['film']));
  expect(film instanceof Blob && (await film.text())).toBe('new film');
  expect(log.mock.calls).toEqual([['100 %'], ['100 %']]);
  log.mockRestore();
});

it('counts both ways of a call that sends parts and receives bytes', async () => {
  nock(films).post('/posters').reply(200, 'png', { 'content-type': 'image/png' });
  const seen = await made['both']?.(new Blob(['image']));
  expect(seen).toEqual([expect.any(Number), 3]);
});

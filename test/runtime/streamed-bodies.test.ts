import { createServer, type IncomingHttpHeaders } from 'node:http';
import { openAsBlob } from 'node:fs';
import { open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeBody } from '../../templates/runtime/body.ts';
import { binaryBody } from '../../templates/runtime/encode/binary.ts';
import { multipartBody } from '../../templates/runtime/encode/multipart.ts';
import { isServerError } from '../../templates/runtime/errors/api-errors.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import { uploading } from '../../templates/runtime/upload.ts';
import { fakeClient } from './fake-fetch.ts';

const upload: Plan = { id: 'upload', method: 'PUT', path: '/file', body: wholeBody, encode: binaryBody() };
const form: Plan = { ...upload, id: 'form', encode: multipartBody() };

/** A real service, for what `fetch` makes of a body; it fails as often as it is told to. */
async function serving<T>(
  failures: number,
  use: (baseUrl: string, got: { headers: IncomingHttpHeaders; text: string }[]) => Promise<T>,
): Promise<T> {
  const got: { headers: IncomingHttpHeaders; text: string }[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      got.push({ headers: incoming.headers, text: Buffer.concat(chunks).toString() });
      response.statusCode = got.length > failures ? 200 : 503;
      response.end('null');
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    return await use(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, got);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function* words(...all: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const word of all) yield new TextEncoder().encode(word);
}

/** A client of that service, which waits for nothing. */
function client(baseUrl: string) {
  const fetch = (url: string, init: RequestInit): Promise<Response> => globalThis.fetch(url, init);
  return { ...fakeClient([], {}, { baseUrl }).client, fetch, retry: () => 0 };
}

/** A handle of a file with a text, for as long as it is used. */
async function withFile<T>(text: string, use: (file: FileHandle, path: string) => Promise<T>): Promise<T> {
  const path = join(tmpdir(), `streamed-${process.pid}-${files++}`);
  await writeFile(path, text);
  const file = await open(path);
  try {
    return await use(file, path);
  } finally {
    await file.close();
    await rm(path);
  }
}
let files = 0;

describe('a body that streams', () => {
  it.each([
    ['a stream', () => new Blob(['one ', 'two']).stream()],
    ['an async iterable', () => words('one ', 'two')],
    ['a function that opens one', () => () => words('one ', 'two')],
  ])('is sent from %s', async (_, body) => {
    const got = await serving(0, async (baseUrl, all) => {
      await request(client(baseUrl), upload, { body: body() });
      return all;
    });
    expect(got.map(({ text, headers }) => [text, headers['transfer-encoding']])).toEqual([
      ['one two', 'chunked'],
    ]);
  });

  it('is sent from a file handle, from its start, as often as needed and with its length', async () => {
    const got = await withFile('one two', (file) =>
      serving(1, async (baseUrl, all) => {
        await file.read(new Uint8Array(3), 0, 3);
        await request(uploading(client(baseUrl)), upload, { body: file });
        return all;
      }),
    );
    const sent = got.map(({ text, headers }) => [
      text,
      headers['content-length'],
      headers['transfer-encoding'],
    ]);
    expect(sent).toEqual([
      ['one two', '7', undefined],
      ['one two', '7', undefined],
    ]);
  });

  it('has its length if all its parts have one', async () => {
    const got = await withFile('one two', (file, path) =>
      serving(0, async (baseUrl, all) => {
        const own = uploading(client(baseUrl));
        await request(own, form, { body: { note: 'n', file, other: await openAsBlob(path) } });
        await request(own, form, { body: { file, stream: words('more') } });
        await request(own, upload, { body: await openAsBlob(path) });
        return all;
      }),
    );
    const [known, unknown, blob] = got;
    expect(known?.headers['content-length']).toBe(String(Buffer.byteLength(known?.text ?? '')));
    expect(known?.text.match(/one two/g)).toHaveLength(2);
    expect(unknown?.headers['transfer-encoding']).toBe('chunked');
    expect([blob?.headers['content-length'], blob?.text]).toEqual(['7', 'one two']);
  });

  it('has its length where that is known', async () => {
    const got = await serving(0, async (baseUrl, all) => {
      await request(client(baseUrl), upload, { body: new Blob(['one two']) });
      await request(client(baseUrl), form, { body: { file: new Blob(['one two']), note: 'n' } });
      return all;
    });
    expect(got.map(({ headers }) => Number(headers['content-length']) > 0)).toEqual([true, true]);
  });

  it('is sent again only where a function opens a new one', async () => {
    const got = await serving(1, async (baseUrl, all) => {
      await request(client(baseUrl), upload, { body: () => words('again') });
      return all;
    });
    expect(got.map(({ text }) => text)).toEqual(['again', 'again']);
    await serving(1, async (baseUrl, all) => {
      const once = request(client(baseUrl), upload, { body: words('once') });
      await expect(once).rejects.toSatisfy(isServerError);
      expect(all).toHaveLength(1);
    });
  });

  it('may be parts of a multipart body, next to others', async () => {
    const body = {
      note: 'n',
      files: [words('one ', 'two'), new File(['three'], 'b.txt', { type: 'text/plain' })],
    };
    const got = await serving(0, async (baseUrl, all) => {
      await request(client(baseUrl), form, { body });
      return all;
    });
    const fields = await new Response(got[0]?.text ?? '', {
      headers: { 'content-type': got[0]?.headers['content-type'] ?? '' },
    }).formData();
    const files = fields.getAll('files').filter((each) => each instanceof File);
    expect(fields.get('note')).toBe('n');
    expect(await Promise.all(files.map(async (file) => [file.name, await file.text()]))).toEqual([
      ['blob', 'one two'],
      ['b.txt', 'three'],
    ]);
  });

  it('of parts is sent again only where functions open all streams', async () => {
    const got = await serving(1, async (baseUrl, all) => {
      await request(client(baseUrl), form, { body: { file: () => words('again') } });
      return all;
    });
    expect(got.map(({ text }) => text.includes('again'))).toEqual([true, true]);
    await serving(1, async (baseUrl, all) => {
      const once = request(client(baseUrl), form, { body: { a: () => words('a'), b: words('b') } });
      await expect(once).rejects.toSatisfy(isServerError);
      expect(all).toHaveLength(1);
    });
  });
});

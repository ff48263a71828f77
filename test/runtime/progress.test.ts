import { createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wholeBody } from '../../templates/runtime/body.ts';
import type { Client } from '../../templates/runtime/client.ts';
import { downloading } from '../../templates/runtime/download.ts';
import { binaryBody } from '../../templates/runtime/encode/binary.ts';
import { multipartBody } from '../../templates/runtime/encode/multipart.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { readBlob, readStream } from '../../templates/runtime/read/bytes.ts';
import { request } from '../../templates/runtime/request.ts';
import type { TransferProgress } from '../../templates/runtime/transfer.ts';
import { uploading } from '../../templates/runtime/upload.ts';
import { fakeClient, json } from './fake-fetch.ts';

const upload: Plan = { id: 'upload', method: 'PUT', path: '/file', body: wholeBody, encode: binaryBody() };
const form: Plan = { ...upload, id: 'form', encode: multipartBody() };
const download: Plan = { id: 'download', method: 'GET', path: '/file', read: () => readBlob() };

const size = 200_000;

/** A real service that takes everything and gives bytes, whole or packed. */
async function serving<T>(use: (client: Client, got: (string | undefined)[]) => Promise<T>): Promise<T> {
  const got: (string | undefined)[] = [];
  let failures = 1;
  const server = createServer((incoming, response) => {
    incoming.resume().on('end', () => {
      if (incoming.method === 'GET') {
        const coding = incoming.url?.endsWith('packed') ? { 'content-encoding': 'identity' } : {};
        response.writeHead(200, { 'content-length': size, ...coding });
        response.end(Buffer.alloc(size));
        return;
      }
      got.push(incoming.headers['content-length']);
      response.statusCode = incoming.url?.endsWith('flaky') && failures-- > 0 ? 503 : 200;
      response.end('null');
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const fetch = (url: string, init: RequestInit): Promise<Response> => globalThis.fetch(url, init);
  try {
    return await use({ ...fakeClient([], {}, { baseUrl }).client, fetch, retry: () => 0 }, got);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Progress as it comes, which must grow. */
function recorder(): {
  readonly seen: TransferProgress[];
  readonly report: (seen: TransferProgress) => void;
} {
  const seen: TransferProgress[] = [];
  return { seen, report: (progress) => void seen.push(progress) };
}

describe('onUploadProgress', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('reports while a body is sent, which keeps its length', async () => {
    const { seen, report } = recorder();
    const got = await serving(async (client, all) => {
      await request(uploading(client, { onUploadProgress: report }), upload, {
        body: new Blob([new Uint8Array(size)]),
      });
      return all;
    });
    expect(got).toEqual([String(size)]);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.map(({ loaded }) => loaded)).toEqual(
      seen.map(({ loaded }) => loaded).toSorted((a, b) => a - b),
    );
    expect(seen.at(-1)).toEqual({ loaded: size, total: size });
  });

  it('does not know the length of a stream', async () => {
    const { seen, report } = recorder();
    await serving((client) =>
      request(uploading(client, { onUploadProgress: report }), upload, {
        body: new Blob([new Uint8Array(10)]).stream(),
      }),
    );
    expect(seen).toEqual([{ loaded: 10, total: null }]);
  });

  it('counts the parts of forms and the delimiters between them', async () => {
    const { seen, report } = recorder();
    const got = await serving(async (client, all) => {
      const body = { note: 'n', file: new Blob(['one two']) };
      await request(uploading(client, { onUploadProgress: report }), form, { body });
      return all;
    });
    expect(seen.at(-1)).toEqual({ loaded: Number(got[0]), total: Number(got[0]) });
  });

  it('begins from 0 for each attempt', async () => {
    const { seen, report } = recorder();
    const flaky = { ...upload, path: '/flaky' };
    await serving((client) =>
      request(uploading(client, { onUploadProgress: report }), flaky, { body: 'abc' }),
    );
    expect(seen).toEqual([
      { loaded: 3, total: 3 },
      { loaded: 3, total: 3 },
    ]);
  });

  it('is called once where the platform sends bodies as a whole', async () => {
    const { seen, report } = recorder();
    const { client, sent } = fakeClient(json(null));
    vi.stubGlobal('location', { href: 'https://app.example.com/' });
    const body = new Blob(['abc']);
    await request(uploading(client, { onUploadProgress: report }), upload, { body });
    expect([seen, sent[0]?.body]).toEqual([[{ loaded: 3, total: 3 }], body]);
  });

  it('is called once on platforms that turn streams into text', async () => {
    const { seen, report } = recorder();
    const { client, sent } = fakeClient(json(null));
    vi.stubGlobal(
      'Request',
      class {
        readonly headers = new Headers({ 'content-type': 'text/plain' });
      },
    );
    await request(uploading(client, { onUploadProgress: report }), upload, { body: 'abc' });
    expect([seen, sent[0]?.body]).toEqual([[{ loaded: 3, total: 3 }], 'abc']);
  });

  it('leaves a call without a body as it is', async () => {
    const { client, sent } = fakeClient(json(1));
    const { report } = recorder();
    await request(uploading(client, { onUploadProgress: report }), { ...upload, method: 'GET' }, {});
    expect(sent[0]?.headers.has('content-length')).toBe(false);
  });
});

describe('onDownloadProgress', () => {
  it('reports while a body is read, and leaves the response as it is', async () => {
    const { seen, report } = recorder();
    await serving(async (client) => {
      const own = downloading(client, { onDownloadProgress: report });
      const { data, response } = await request<Blob>(own, download, {}).withResponse();
      expect([data.size, response.url, response.headers.get('content-length')]).toEqual([
        size,
        `${client.baseUrl}/file`,
        String(size),
      ]);
    });
    expect(seen.at(-1)).toEqual({ loaded: size, total: size });
  });

  it('does not know the length of what is compressed', async () => {
    const { seen, report } = recorder();
    await serving((client) =>
      request(downloading(client, { onDownloadProgress: report }), { ...download, path: '/packed' }, {}),
    );
    expect(seen.at(-1)).toEqual({ loaded: size, total: null });
  });

  it('reports while a stream is read, and no more when it is cancelled', async () => {
    const { seen, report } = recorder();
    const stream = { ...download, read: () => readStream() };
    await serving(async (client) => {
      const own = downloading(client, { onDownloadProgress: report });
      const reader = (await request<ReadableStream<Uint8Array>>(own, stream, {})).getReader();
      await reader.read();
      await reader.cancel();
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.at(-1)?.loaded).toBeLessThanOrEqual(size);
  });

  it('reports nothing where the response is an error', async () => {
    const { seen, report } = recorder();
    const { client } = fakeClient(new Response('no', { status: 404 }));
    const own = downloading(client, { onDownloadProgress: report });
    await expect(request(own, download, {})).rejects.toThrow('404');
    expect(seen).toEqual([]);
  });
});

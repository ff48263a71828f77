import { clientOf, type Client, type ClientLike } from './client.js';
import { chunksFrom } from './encode/chunks.js';
import { sizeOf } from './encode/source.js';
import { counted, type TransferProgress } from './transfer.js';
import { pageUrl } from './url.js';

/** Options of a call that sends bytes, in addition to those of all calls. */
export interface UploadOptions {
  /**
   * Called while the body is sent, from 0 for each attempt. Browsers do not report how much of a body they have
   * sent. There, it is called once, when the response arrives.
   */
  readonly onUploadProgress?: ((progress: TransferProgress) => void) | undefined;
}

/** A client for a call that sends bytes: it reports its progress, and sends the length of a stream if it is known. */
export function uploading(like: ClientLike, { onUploadProgress: report }: UploadOptions = {}): Client {
  const client = clientOf(like);
  return {
    ...client,
    async fetch(url, init) {
      const { body } = init;
      const isStream = body instanceof ReadableStream;
      if (!body || (!isStream && report === undefined)) return client.fetch(url, init);
      const { stream, total } = await measured(body);
      if (stream === null) {
        const response = await client.fetch(url, init);
        report?.({ loaded: total ?? 0, total });
        return response;
      }
      const headers = new Headers(init.headers);
      // Node then sends the stream without chunks. Browsers ignore the header.
      if (total !== null) headers.set('content-length', `${total}`);
      return client.fetch(url, { ...init, headers, body: report ? counted(stream, total, report) : stream });
    },
  };
}

/** A body as a stream, and its length. Null instead of a stream if the platform can send the body only as a whole. */
async function measured(body: BodyInit): Promise<{
  readonly stream: ReadableStream<Uint8Array> | null;
  readonly total: number | null;
}> {
  if (body instanceof ReadableStream) return { stream: body, total: (await sizeOf(body)) ?? null };
  const bytes = body instanceof Blob ? body : await new Response(body).blob();
  // Browsers send streams over HTTP/2 only, if at all.
  const isSent = pageUrl() === undefined && sendsStreams();
  const read = async (start: number, length: number): Promise<Uint8Array> =>
    new Uint8Array(await bytes.slice(start, start + length).arrayBuffer());
  return { stream: isSent ? chunksFrom(read) : null, total: bytes.size };
}

/** Platforms that cannot send streams do not read `duplex`, and convert a stream to text. */
function sendsStreams(): boolean {
  let isRead = false;
  const { headers } = new Request('https://localhost', {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      isRead = true;
      return 'half';
    },
  } as RequestInit);
  return isRead && !headers.has('content-type');
}

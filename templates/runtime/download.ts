import { clientOf, type ClientLike } from './client.js';
import { counted, type TransferProgress } from './transfer.js';

/** Options of a call that responds with bytes, in addition to those of all calls. */
export interface DownloadOptions {
  /**
   * Called while the body of the response is read, from 0 for each attempt. `total` is the `Content-Length` of the response, unless
   * the body is compressed.
   */
  readonly onDownloadProgress?: ((progress: TransferProgress) => void) | undefined;
}

/** A client for a call that responds with bytes: it reports its progress. */
export function downloading(
  like: ClientLike,
  { onDownloadProgress: report }: DownloadOptions = {},
): ClientLike {
  if (report === undefined) return like;
  const client = clientOf(like);
  return {
    ...client,
    async fetch(url, init) {
      const response = await client.fetch(url, init);
      const { body, headers, ok } = response;
      if (!ok || body === null) return response;
      const length = headers.has('content-encoding') ? null : headers.get('content-length');
      const stream = counted(body, length === null ? null : Number(length), report);
      // A response that is made has no URL.
      return Object.defineProperty(new Response(stream, response), 'url', { value: response.url });
    },
  };
}

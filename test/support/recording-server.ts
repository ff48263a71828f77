import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a server got it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server on this machine that notes requests. */
export interface RecordingServer {
  readonly url: string;
  /** The requests since the last call. */
  take(): readonly Received[];
  close(): void;
}

/** Starts a server. It responds to each request with JSON, and with 204 where `respond` gives undefined. */
export async function recordingServer(respond: (request: Received) => unknown): Promise<RecordingServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const { pathname: path, searchParams: query } = new URL(url, 'http://localhost');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { method, path, query, headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(one);
      const content = respond(one);
      response.writeHead(content === undefined ? 204 : 200, { 'content-type': 'application/json' });
      response.end(content === undefined ? '' : JSON.stringify(content));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take: () => received.splice(0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

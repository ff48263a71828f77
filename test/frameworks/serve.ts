import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** What a route is called with. */
export interface Call {
  readonly request: Request;
  /** Values of the `{braces}` in the route. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

export type Handler = (call: Call) => Response | Promise<Response>;

/** A service in the manner of a framework. */
export interface Service {
  /** Handlers by route: `GET /recipes/{id}`. */
  readonly routes: Readonly<Record<string, Handler>>;
  /** Answers what no route takes. */
  readonly otherwise: Handler;
}

/** A service that listens. */
export interface Running {
  readonly url: string;
  /** The requests so far, a line each: method, target, credential and media type of the body. */
  readonly requests: readonly string[];
  close(): void;
}

/** Starts a service on a free port of this machine. */
export async function serve({ routes, otherwise }: Service): Promise<Running> {
  const requests: string[] = [];
  const matchers = Object.entries(routes).map(([route, handler]) => ({ handler, pattern: patternOf(route) }));
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing);
  });
  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const request = await toRequest(incoming);
    requests.push(lineOf(request));
    const { pathname, searchParams: query } = new URL(request.url);
    for (const { handler, pattern } of matchers) {
      const match = pattern.exec(`${request.method} ${pathname}`);
      if (match) return send(await handler({ request, path: decoded(match.groups ?? {}), query }), outgoing);
    }
    return send(await otherwise({ request, path: {}, query }), outgoing);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, close: () => void server.close() };
}

function patternOf(route: string): RegExp {
  const escaped = route.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
}

function decoded(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = '', url = '', headers } = incoming;
  const body = await buffer(incoming);
  return new Request(new URL(url, `http://${headers.host}`), {
    ...{ method, headers: Object.entries(headers).map(([name, value]) => [name, String(value)]) },
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  });
}

function lineOf({ method, url, headers }: Request): string {
  const { pathname, search } = new URL(url);
  const mediaType = headers.get('content-type')?.split(';')[0];
  return [method, pathname + search, headers.get('authorization'), mediaType].filter(Boolean).join(' ');
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) outgoing.end();
  else await pipeline(response.body, outgoing);
}

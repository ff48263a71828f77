import { newClient, type Client, type ClientOptions } from '../../templates/runtime/client.js';

/** A request as the fake service got it. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A service in memory, and a client of it that has a credential. */
export interface FakeService {
  readonly client: Client;
  /** Everything the client has sent, in order. */
  readonly received: Received[];
  /** Path and query of everything sent. */
  paths(): string[];
}

export type Answer = (request: Received) => Response | Promise<Response>;

/** Serves requests with a function, or with one answer after the other; more requests than answers fail the test. */
export function serve(
  answer: Answer | readonly (Response | Error)[],
  options: ClientOptions = {},
): FakeService {
  const received: Received[] = [];
  const queue = typeof answer === 'function' ? null : [...answer];
  const respond = (request: Received): Response | Promise<Response> => {
    if (typeof answer === 'function') return answer(request);
    const next = queue?.shift();
    if (next === undefined) throw new Error(`unexpected request: ${request.method} ${request.url.href}`);
    if (next instanceof Error) throw next;
    return next;
  };
  const client = newClient(
    {
      baseUrl: 'https://api.example.com/v1',
      userAgent: 'test/1.0.0',
      auth: {
        source: 'the option "apiKey"',
        configured: true,
        apply: (request) => request.headers.set('authorization', 'Bearer sesame'),
      },
    },
    {
      maxRetries: 0,
      ...options,
      fetch: async (url, init) => {
        if (init.signal?.aborted) throw init.signal.reason;
        const text = typeof init.body === 'string' ? init.body : null;
        const request: Received = {
          method: init.method ?? 'GET',
          url: new URL(url),
          headers: new Headers(init.headers),
          body: text === null ? null : JSON.parse(text),
        };
        received.push(request);
        return at(await respond(request), url);
      },
    },
  );
  return { client, received, paths: () => received.map(({ url }) => url.pathname + url.search) };
}

/** A JSON answer. */
export function json(body: unknown, headers: Record<string, string> = {}, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** Responses made by hand have no URL; those that `fetch` gets do. */
function at(response: Response, url: string): Response {
  return Object.defineProperty(response, 'url', { value: url });
}

import type { ShownRequest } from './curl.js';
import { safeLine } from './safe-text.js';
import type { Sink } from './terminal.js';

/** One attempt of a call, as the SDK's hooks get it. `redacted` contains no secrets. */
interface Attempt {
  readonly attempt: number;
  readonly redacted: { readonly method: string; readonly url: string };
}

/** Hooks for the SDK's client that print attempts on a stream. */
export function showingHooks(stderr: Sink): object {
  const show = (line: string): Promise<void> => stderr.write(`${safeLine(line)}\n`);
  const title = ({ redacted: { method, url } }: Attempt): string => `${method} ${url}`;
  return {
    beforeRequest: (request: Attempt) => show(`> ${title(request)} (attempt ${request.attempt})`),
    afterResponse: (request: Attempt, response: Response) =>
      show(`< ${response.status} ${title(request)}${idOf(response)}`),
    onError(request: Attempt, error: unknown, retryInMs: number | null) {
      const reason = error instanceof Error ? error.message : String(error);
      const next = retryInMs === null ? '' : `; again in ${Math.round(retryInMs)} ms`;
      return show(`! ${title(request)}: ${reason}${next}`);
    },
  };
}

function idOf({ headers }: Response): string {
  const id = headers.get('x-request-id') ?? headers.get('request-id');
  return id === null ? '' : ` request ${id}`;
}

/** A `fetch` that sends nothing. */
export interface Recorder {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Aborts the call when its request is known. */
  readonly signal: AbortSignal;
  /** Resolves to the request that the call would send. */
  readonly request: Promise<ShownRequest>;
}

/** Records the request of a call. A request for an access token gets a placeholder, so that the call itself follows. */
export function recorder(): Recorder {
  const stop = new AbortController();
  const { promise, resolve } = withResolvers<ShownRequest>();
  return {
    signal: stop.signal,
    request: promise,
    async fetch(url, init) {
      if (typeof init.body === 'string' && /^(.*&)?grant_type=/.test(init.body))
        return Response.json({ access_token: '$ACCESS_TOKEN', token_type: 'Bearer', expires_in: 60 });
      resolve({ url, init });
      stop.abort();
      throw new DOMException('The request is only shown.', 'AbortError');
    },
  };
}

function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
}

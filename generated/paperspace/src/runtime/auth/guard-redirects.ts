import type { Fetch } from '../hooks.js';
import { secretName } from '../secret-names.js';

/** As many as `fetch` itself follows (Fetch Standard, HTTP-redirect fetch). */
const mostRedirects = 20;

/** Headers whose names sound secret and that either tell nobody anything, or are dropped by `fetch` itself. */
const harmless: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'idempotency-key',
  'proxy-authorization',
]);

/**
 * The `fetch` for a request: one that drops secret headers where a redirect leads to another origin, if the request has any
 * that `fetch` does not drop by itself.
 *
 * @param known - Lower-case names of headers that are secret, however they sound.
 */
export function safeFetch(fetch: Fetch, headers: Headers, known: readonly string[] = []): Fetch {
  const sounding = [...headers.keys()].filter((name) => secretName.test(name) && !harmless.has(name));
  const secretHeaders = [...known, ...sounding];
  return secretHeaders.length > 0 ? guardRedirects(fetch, secretHeaders) : fetch;
}

/**
 * Makes `fetch` drop secret headers where a redirect leads to another origin. By itself it does so for `Authorization` and
 * `Cookie` alone, and would hand a key in a header of its own name to whoever the service redirects to.
 *
 * Browsers hide where a redirect leads from scripts: there, redirects fail.
 *
 * @param secretHeaders - Lower-case names of the headers to drop.
 */
function guardRedirects(fetch: Fetch, secretHeaders: readonly string[]): Fetch {
  const follow = async (url: string, init: RequestInit, redirects: number): Promise<Response> => {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    const { status } = response;
    const location = response.headers.get('location');
    if (response.type === 'opaqueredirect')
      throw new TypeError('A redirect cannot be followed without giving the key away.');
    if (location === null || !/30[12378]/.test(`${status}`)) return response;
    await response.body?.cancel();
    if (redirects === mostRedirects) throw new TypeError('Too many redirects.');
    const target = new URL(location, url);
    const leaves = target.origin !== new URL(url).origin;
    const dropped = leaves ? ['authorization', 'cookie', ...secretHeaders] : [];
    return follow(target.href, redirected(init, status, dropped), redirects + 1);
  };
  return (url, init) => follow(url, init, 0);
}

/** What is sent on: by RFC 9110, section 15.4, and the Fetch Standard, only 307 and 308 repeat a POST. */
function redirected(init: RequestInit, status: number, dropped: readonly string[]): RequestInit {
  const headers = new Headers(init.headers);
  for (const name of dropped) headers.delete(name);
  if (status === 303 ? init.method !== 'HEAD' : status < 303 && init.method === 'POST') {
    headers.delete('content-type');
    return { ...init, headers, method: 'GET', body: null };
  }
  if (init.body instanceof ReadableStream)
    throw new TypeError('A redirect asks for a stream to be sent again.');
  return { ...init, headers };
}

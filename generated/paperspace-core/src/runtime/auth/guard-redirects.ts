import type { Fetch } from '../hooks.js';

/** As many as `fetch` itself follows (Fetch Standard, HTTP-redirect fetch). */
const mostRedirects = 20;

/**
 * Makes `fetch` drop secret headers where a redirect leads to another origin. By itself it does so for `Authorization` and
 * `Cookie` alone, and would hand a key in a header of its own name to whoever the service redirects to.
 *
 * Browsers hide where a redirect leads from scripts: there, redirects fail.
 *
 * @param secretHeaders - Lower-case names of the headers to drop.
 */
export function guardRedirects(fetch: Fetch, secretHeaders: readonly string[]): Fetch {
  return async (url, init) => {
    let request: { url: string; init: RequestInit } = { url, init: { ...init, redirect: 'manual' } };
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await fetch(request.url, request.init);
      const location = response.headers.get('location');
      if (response.type === 'opaqueredirect')
        throw new TypeError('A redirect cannot be followed without giving the key away.');
      if (!isRedirect(response.status) || location === null) return response;
      await response.body?.cancel();
      const target = new URL(location, request.url);
      request = { url: target.href, init: redirected(request, response.status, target, secretHeaders) };
    }
    throw new TypeError('Too many redirects.');
  };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** What is sent on: by RFC 9110, section 15.4, and the Fetch Standard, only 307 and 308 repeat a POST. */
function redirected(
  { url, init }: { readonly url: string; readonly init: RequestInit },
  status: number,
  target: URL,
  secretHeaders: readonly string[],
): RequestInit {
  const headers = new Headers(init.headers);
  if (target.origin !== new URL(url).origin) {
    for (const name of ['authorization', 'cookie', ...secretHeaders]) headers.delete(name);
  }
  const becomesGet = status === 303 ? init.method !== 'HEAD' : status < 303 && init.method === 'POST';
  if (!becomesGet) {
    if (init.body instanceof ReadableStream)
      throw new TypeError('A redirect asks for a stream to be sent again.');
    return { ...init, headers };
  }
  headers.delete('content-type');
  return { ...init, headers, method: 'GET', body: null };
}

import type { RedirectGuard } from '../hooks.js';
import { isRedirect } from '../redirects.js';

/** The limit of `fetch` (Fetch Standard, HTTP-redirect fetch). */
const mostRedirects = 20;

/**
 * Drops secret headers when a redirect leads to another origin. `fetch` itself does so only for `Authorization` and
 * `Cookie`, and would send a key in another header to any host that the service redirects to. A redirect that it cannot
 * follow is the response: one beyond the limit, one that would send a stream again, and every redirect in a browser,
 * which hides the target from scripts.
 */
export const guardRedirects: RedirectGuard = (fetch, secretHeaders) => {
  const follow = async (url: string, init: RequestInit, redirectsLeft: number): Promise<Response> => {
    const response = await fetch(url, init);
    const { status } = response;
    const location = response.headers.get('location');
    if (location === null || !isRedirect(response) || redirectsLeft === 0) return response;
    // By RFC 9110, section 15.4, and the Fetch Standard, only 307 and 308 repeat a POST.
    const turnsToGet = status === 303 ? init.method !== 'HEAD' : status < 303 && init.method === 'POST';
    if (!turnsToGet && init.body instanceof ReadableStream) return response;
    await response.body?.cancel();
    const target = new URL(location, url);
    const headers = new Headers(init.headers);
    const leaves = target.origin !== new URL(url).origin;
    const dropped = leaves ? ['authorization', 'cookie', ...secretHeaders] : [];
    for (const name of turnsToGet ? [...dropped, 'content-type'] : dropped) headers.delete(name);
    const next = { ...init, headers, ...(turnsToGet && { method: 'GET', body: null }) };
    return follow(target.href, next, redirectsLeft - 1);
  };
  return (url, init) => follow(url, init, mostRedirects);
};

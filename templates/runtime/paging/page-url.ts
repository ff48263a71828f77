import { follow } from '../follow.js';
import { request, type ApiPromiseWithHeaders } from '../request.js';
import { parseUrl } from '../url.js';
import type { PageCursor } from './page-cursor.js';
import { PaginationError } from './pagination-error.js';
import type { ListCall, PageContext } from './scheme.js';

/** Requests a page at the URL of its cursor. The URL contains the query of the list. */
export function sendUrl<Body, Declared>(
  call: ListCall,
  _pages: unknown,
  cursor: PageCursor | null,
): ApiPromiseWithHeaders<Body, Declared> {
  const { client, plan, input, options } = call;
  if (cursor === null) return request(client, plan, input, options);
  return follow(client, plan, input, String(cursor.value), options);
}

/** The URL of the first page. */
export function urlEntry(_pages: unknown, _call: ListCall, response: Response): unknown {
  return response.url;
}

/**
 * The cursor for a URL in a page, made absolute if the URL of the page is known.
 *
 * @throws PaginationError if it is not an `http` or `https` URL.
 */
export function urlCursor(
  context: PageContext<unknown, unknown>,
  next: string | null | undefined,
): PageCursor | null {
  const { response, cursor } = context;
  if (next === undefined || next === null || next === '') return null;
  const base = response.url || String(cursor?.value ?? 'https://localhost');
  const url = typeof next === 'string' ? parseUrl(next, base) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new PaginationError(
      context,
      `the service gave an invalid URL of the next page: ${JSON.stringify(next)}`,
    );
  const isKnown = response.url !== '' || cursor !== null;
  return { kind: 'url', value: isKnown || parseUrl(next) ? url.href : next };
}

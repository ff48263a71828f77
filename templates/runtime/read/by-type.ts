import { covers } from '../media-types.js';
import type { Reader } from '../plan.js';

/**
 * Reads responses of several media types, each by its `Content-Type`. A response of another type is read as the first.
 * A status without a body (RFC 9110, sections 15.3.5 and 15.3.6) reads as undefined.
 *
 * @param readers - Readers by media type. Ranges such as `image/*` follow the types in them.
 */
export function readByType(readers: Readonly<Record<string, Reader<unknown>>>): Reader<unknown> {
  const all = Object.entries(readers);
  return {
    accept: all.map(([type]) => type).join(', '),
    async read(response, exchange) {
      if (response.status === 204 || response.status === 205) return undefined;
      const sent = response.headers.get('content-type') ?? '';
      const [, reader] = all.find(([type]) => covers(type, sent)) ?? all[0] ?? [];
      return reader?.read(response, exchange);
    },
  };
}

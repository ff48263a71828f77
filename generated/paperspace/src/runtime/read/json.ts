import { ResponseParseError } from '../errors/response-parse-error.js';
import type { Reader } from '../plan.js';

/**
 * Reads JSON; an empty body, as with status 204 or 205, reads as undefined.
 *
 * @param accept - What to ask for, where it is not `application/json`.
 */
export function readJson(accept = 'application/json'): Reader<unknown> {
  return {
    accept,
    async read(response, { request }) {
      const text = await response.text();
      if (!text) return undefined;
      try {
        return JSON.parse(text);
      } catch (cause) {
        const excerpt = text.slice(0, 100);
        throw new ResponseParseError(request, `${response.status} with a body that is not JSON: ${excerpt}`, {
          cause,
        });
      }
    },
  };
}

import { ResponseParseError } from '../errors/transport-errors.js';
import type { Reader } from '../plan.js';

/**
 * Reads JSON; an empty body, as with status 204 or 205, reads as undefined.
 *
 * @param accept - The media type to ask for, if it is not `application/json`.
 */
export function readJson(accept = 'application/json'): Reader<unknown> {
  return {
    accept,
    async read(response, { message }) {
      const text = await response.text();
      try {
        return text ? JSON.parse(text) : undefined;
      } catch {
        // The parser's message is not used, because it contains a part of the text.
        throw new ResponseParseError(message.redacted, response, 'with a body that is not JSON', text);
      }
    },
  };
}

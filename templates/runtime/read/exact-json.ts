import type { Converter } from '../convert/converter.js';
import { ResponseParseError } from '../errors/transport-errors.js';
import { parseExact } from '../json/parse-exact.js';
import type { Reader } from '../plan.js';
import type { ServerEvent } from './event-parser.js';

/**
 * Reads JSON without rounding 64-bit integers, and converts it; an empty body reads as undefined.
 *
 * @param accept - The media type to ask for, if it is not `application/json`.
 */
export function readExactJson(convert: Converter, accept = 'application/json'): Reader<unknown> {
  return {
    accept,
    async read(response, { message }) {
      const text = await response.text();
      if (!text) return undefined;
      try {
        return parseExact(text, convert);
      } catch (cause) {
        if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause;
        const problem =
          cause instanceof TypeError ? `that does not match its type: ${cause.message}` : 'that is not JSON';
        throw new ResponseParseError(message.redacted, response, `with a body ${problem}`, text);
      }
    },
  };
}

/** Parses the lines of a stream in the same way. */
export function exactLine(convert: Converter): (text: string) => unknown {
  return (text) => parseExact(text, convert);
}

/** Parses the data of events in the same way. `[DONE]` is how many services end a stream. */
export function exactData(convert: Converter): (event: ServerEvent) => unknown {
  return ({ data }) => (data === '[DONE]' ? undefined : parseExact(data, convert));
}

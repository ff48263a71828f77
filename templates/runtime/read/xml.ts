import { isSdkError } from '../errors/sdk-error.js';
import { ResponseParseError } from '../errors/transport-errors.js';
import type { Reader } from '../plan.js';
import { xmlFormatOf } from '../xml.js';

/** Reads XML with the client's option `xml`; an empty body reads as undefined. */
export function readXml(accept = 'application/xml'): Reader<unknown> {
  return {
    accept,
    async read(response, { client, message }) {
      const text = await response.text();
      try {
        return text ? xmlFormatOf(client).parse(text) : undefined;
      } catch (cause) {
        if (isSdkError(cause)) throw cause;
        const problem = 'with a body that the option "xml" cannot parse';
        throw new ResponseParseError(message.redacted, response, problem, text, { cause });
      }
    },
  };
}

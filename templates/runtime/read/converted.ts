import type { Converter } from '../convert/converter.js';
import { ResponseParseError } from '../errors/transport-errors.js';
import type { Exchange, Reader } from '../plan.js';

/** Reads a response, then converts it to its type. */
export function readConverted(reader: Reader<unknown>, convert: Converter): Reader<unknown> {
  return {
    accept: reader.accept,
    read: async (response, exchange) =>
      decode(await reader.read(response, exchange), convert, response, exchange),
  };
}

/** Reads a stream, and converts each of its values as it arrives. */
export function readConvertedItems(
  reader: Reader<AsyncIterable<unknown>>,
  convert: Converter,
): Reader<AsyncIterable<unknown>> {
  return {
    accept: reader.accept,
    read: async (response, exchange) =>
      items(await reader.read(response, exchange), convert, response, exchange),
  };
}

async function* items(
  values: AsyncIterable<unknown>,
  convert: Converter,
  response: Response,
  exchange: Exchange,
): AsyncGenerator<unknown, void, void> {
  for await (const value of values) yield decode(value, convert, response, exchange);
}

function decode(value: unknown, convert: Converter, response: Response, { message }: Exchange): unknown {
  try {
    return convert(value, 'decode');
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const problem = `with a body that does not match its type: ${cause.message}`;
    throw new ResponseParseError(message.redacted, response, problem, value);
  }
}

import { isSdkError } from '../errors/sdk-error.js';
import { ResponseParseError } from '../errors/transport-errors.js';
import type { Exchange, Reader } from '../plan.js';
import { readChunks } from './chunks.js';
import { expectType } from './expect-type.js';

/** Parses a line. */
export type LineParser = (text: string, response: Response, exchange: Exchange) => unknown;

/** Media types of lines of JSON. All are accepted, because services confuse them. */
const lineTypes =
  /^application\/(x-)?(ndjson|jsonl|jsonlines|json-lines|json-seq|stream\+json|geo\+json-seq)$/;

/**
 * Reads a stream of lines of JSON. Ignores empty lines and the record separator of JSON text sequences (RFC 7464).
 *
 * @param parse - Parses a line. Default: JSON.
 */
export function readJsonLines(
  accept = 'application/jsonl',
  parse: LineParser = (text) => JSON.parse(text),
): Reader<AsyncIterable<unknown>> {
  const own = accept.toLowerCase().split(/[;,]\s*/);
  return {
    accept,
    async read(response, exchange) {
      await expectType(response, exchange, (type) => lineTypes.test(type) || own.includes(type));
      return values(response, exchange, parse, exchange.detach());
    },
  };
}

async function* values(
  response: Response,
  exchange: Exchange,
  parse: LineParser,
  release: () => void,
): AsyncGenerator<unknown, void, void> {
  try {
    let rest = '';
    for await (const chunk of readChunks(response, exchange)) {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) yield* valueOf(line, parse, response, exchange);
    }
    yield* valueOf(rest, parse, response, exchange);
  } finally {
    release();
  }
}

function valueOf(line: string, parse: LineParser, response: Response, exchange: Exchange): unknown[] {
  const text = line.replaceAll('\u001e', '').trim();
  if (text === '') return [];
  try {
    return [parse(text, response, exchange)];
  } catch (cause) {
    if (isSdkError(cause)) throw cause;
    throw new ResponseParseError(exchange.message.redacted, response, 'with a line that is not JSON', text);
  }
}

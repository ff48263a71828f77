import { ResponseParseError } from '../errors/response-parse-error.js';
import type { Exchange, Reader } from '../plan.js';
import { readChunks } from './chunks.js';

/**
 * Reads a stream of JSON values, one a line. Empty lines are passed over; so is the record separator of JSON text
 * sequences (RFC 7464).
 */
export function readJsonLines(accept = 'application/jsonl'): Reader<AsyncIterable<unknown>> {
  return { accept, read: async (response, exchange) => values(response, exchange, exchange.detach()) };
}

async function* values(
  response: Response,
  exchange: Exchange,
  release: () => void,
): AsyncGenerator<unknown, void, void> {
  try {
    let rest = '';
    for await (const chunk of readChunks(response, exchange)) {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) yield* parse(line, exchange);
    }
    yield* parse(rest, exchange);
  } finally {
    release();
  }
}

function parse(line: string, { request }: Exchange): unknown[] {
  const text = line.replaceAll('\u001e', '').trim();
  if (text === '') return [];
  try {
    return [JSON.parse(text)];
  } catch (cause) {
    throw new ResponseParseError(request, `a line that is not JSON: ${text.slice(0, 100)}`, { cause });
  }
}

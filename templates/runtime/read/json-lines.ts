import { ResponseParseError } from '../errors/transport-errors.js';
import type { Exchange, Reader } from '../plan.js';
import { readChunks } from './chunks.js';

/**
 * Reads a stream of JSON values, one a line. Empty lines are passed over; so is the record separator of JSON text
 * sequences (RFC 7464).
 *
 * @param parse - Makes a value of a line: as JSON unless said otherwise.
 */
export function readJsonLines(
  accept = 'application/jsonl',
  parse: (text: string) => unknown = (text) => JSON.parse(text),
): Reader<AsyncIterable<unknown>> {
  return { accept, read: async (response, exchange) => values(response, exchange, parse, exchange.detach()) };
}

async function* values(
  response: Response,
  exchange: Exchange,
  parse: (text: string) => unknown,
  release: () => void,
): AsyncGenerator<unknown, void, void> {
  try {
    let rest = '';
    for await (const chunk of readChunks(response, exchange)) {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) yield* valueOf(line, parse, exchange);
    }
    yield* valueOf(rest, parse, exchange);
  } finally {
    release();
  }
}

function valueOf(line: string, parse: (text: string) => unknown, { message }: Exchange): unknown[] {
  const text = line.replaceAll('\u001e', '').trim();
  if (text === '') return [];
  try {
    return [parse(text)];
  } catch (cause) {
    throw new ResponseParseError(message.shown, `a line that is not JSON: ${text.slice(0, 100)}`, { cause });
  }
}

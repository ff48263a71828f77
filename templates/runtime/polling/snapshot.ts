import { ResponseParseError } from '../errors/transport-errors.js';
import type { Reader } from '../plan.js';
import { readJson } from '../read/json.js';

/** A response to a poll that can be read twice: for its status, and at the end for the result. */
export interface Snapshot {
  /** Its body as JSON; undefined if it has none. */
  readonly json: unknown;
  /** Reads the result, as from the operation's own response. */
  result(): Promise<unknown>;
}

/**
 * Reads a response with a status. It is JSON, whatever the media type of the operation's own response.
 *
 * @param own - Reads the operation's own response.
 * @param lackOf - The part that a body lacks, in words; null if it is complete.
 * @throws ResponseParseError if the body is not JSON, or lacks a part.
 */
export function readStatus(
  own: Reader<unknown>,
  lackOf: (json: unknown, status: number) => string | null,
): Reader<Snapshot> {
  return snapshotReader(own, 'application/json', async (response, exchange) => {
    const json = await readJson().read(response, exchange);
    const lack = lackOf(json, response.status);
    if (lack !== null)
      throw new ResponseParseError(exchange.message.redacted, response, `without ${lack}`, json);
    return json;
  });
}

/** Reads a response of any media type, which may be the result. `json` is undefined if the body is not JSON. */
export function readAnything(own: Reader<unknown>): Reader<Snapshot> {
  return snapshotReader(own, own.accept, async (response) => {
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  });
}

function snapshotReader(
  own: Reader<unknown>,
  accept: string,
  parse: Reader<unknown>['read'],
): Reader<Snapshot> {
  return {
    accept,
    async read(response, exchange) {
      const bytes = await response.arrayBuffer();
      const copy = (): Response => new Response(bytes.byteLength > 0 ? bytes : null, response);
      return { json: await parse(copy(), exchange), result: () => own.read(copy(), exchange) };
    },
  };
}

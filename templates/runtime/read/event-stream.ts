import type { RequestOptions } from '../client.js';
import { ResponseParseError } from '../errors/transport-errors.js';
import { setHeaders } from '../headers.js';
import type { Exchange, Reader } from '../plan.js';
import { delayAfter } from '../retry.js';
import { send } from '../send.js';
import { readChunks } from './chunks.js';
import { expectType } from './expect-type.js';
import { eventParser, type ServerEvent } from './event-parser.js';

/**
 * Options for a call whose response is an event stream. Time-outs end when the stream begins; from then on, only
 * `signal` ends it. `maxRetries` is also the number of times that a broken stream is resumed without a new event.
 */
export interface StreamOptions extends RequestOptions {
  /**
   * Whether to request a stream again after the service ends it, from its last event on, as browsers do. It ends when
   * the caller stops or the service responds with status 204. Only for calls that are safe to repeat. Default: false.
   */
  readonly reconnect?: boolean | undefined;
}

/**
 * Reads an event stream (HTML Standard, section 9.2): one value for each event, as they arrive. If the connection
 * breaks and events have ids, the stream continues after the last event, by `Last-Event-ID`. It is resumed at most
 * `maxRetries` times without a new id. The waits are those of retries, or longer if the service asks.
 *
 * @param parse - Parses an event. Default: its data as JSON. Undefined ends the stream.
 */
export function readEvents(
  parse: (event: ServerEvent) => unknown = jsonData,
): Reader<AsyncIterable<unknown>> {
  return {
    accept: 'text/event-stream',
    async read(response, exchange) {
      await expectEvents(response, exchange);
      return values(response, exchange, parse, exchange.detach());
    },
  };
}

/** The event unchanged, for documents that describe whole events. */
export function wholeEvent(event: ServerEvent): ServerEvent {
  return event;
}

/** An event's data as JSON. `[DONE]` is how many services end a stream. */
export function jsonData({ data }: ServerEvent): unknown {
  return data === '[DONE]' ? undefined : JSON.parse(data);
}

async function* values(
  response: Response,
  exchange: Exchange,
  parse: (event: ServerEvent) => unknown,
  release: () => void,
): AsyncGenerator<unknown, void, void> {
  try {
    for await (const event of events(response, exchange)) {
      const value = parsed(event, parse, response, exchange);
      if (value === undefined) return;
      yield value;
    }
  } finally {
    release();
  }
}

async function* events(first: Response, exchange: Exchange): AsyncGenerator<ServerEvent, void, void> {
  const { client, message, options, signal } = exchange;
  const { reconnect = false }: StreamOptions = options;
  const isRepeatable = !message.once && !message.retryFor;
  const parser = eventParser();
  let response = first;
  let brokenAt = '';
  let breaks = 0;
  for (;;) {
    try {
      for await (const chunk of readChunks(response, exchange)) yield* parser.push(chunk);
      if (!reconnect || !isRepeatable) return;
      await client.clock.sleep(parser.retryMs ?? 1000, signal);
    } catch (error) {
      breaks = parser.lastId === brokenAt ? breaks + 1 : 1;
      brokenAt = parser.lastId;
      const again = isRepeatable && brokenAt !== '';
      const delayMs = again ? delayAfter(error, breaks, client, message, { ...options, signal }) : null;
      if (delayMs === null) throw error;
      await client.clock.sleep(Math.max(delayMs, parser.retryMs ?? 0), signal);
    }
    parser.reset();
    response = await askAgain(exchange, parser.lastId);
    if (response.status === 204) return;
  }
}

/** Requests the rest of a stream, with the options of its call. */
async function askAgain(
  { client, message, options, signal }: Exchange,
  lastEventId: string,
): Promise<Response> {
  const headers = (): Headers => setHeaders(message.headers(), { 'last-event-id': lastEventId || undefined });
  return send(client, { ...message, headers }, { ...options, signal }, async (response, exchange) => {
    await expectEvents(response, exchange);
    return response;
  });
}

function expectEvents(response: Response, exchange: Exchange): Promise<void> {
  return expectType(response, exchange, (type) => type === 'text/event-stream');
}

function parsed(
  event: ServerEvent,
  parse: (event: ServerEvent) => unknown,
  response: Response,
  { message }: Exchange,
): unknown {
  try {
    return parse(event);
  } catch {
    throw new ResponseParseError(
      message.redacted,
      response,
      'with an event whose data is not JSON',
      event.data,
    );
  }
}

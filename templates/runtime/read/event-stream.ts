import { isConnectionError, ResponseParseError } from '../errors/transport-errors.js';
import type { Exchange, Reader } from '../plan.js';
import { send } from '../send.js';
import { readChunks } from './chunks.js';
import { eventParser, type EventParser, type ServerEvent } from './event-parser.js';

/** Wait before a broken stream is asked for again, where the service names none. */
const defaultRetryMs = 1000;

/**
 * Reads an event stream (HTML Standard, section 9.2): one value an event, as they arrive. When the connection breaks, and
 * the service has numbered its events, the stream goes on after the last one, by `Last-Event-ID`.
 *
 * @param parse - Makes a value of an event: its data as JSON unless said otherwise. Undefined ends the stream.
 */
export function readEvents(
  parse: (event: ServerEvent) => unknown = jsonData,
): Reader<AsyncIterable<unknown>> {
  return {
    accept: 'text/event-stream',
    read: async (response, exchange) => values(response, exchange, parse, exchange.detach()),
  };
}

/** The event as it came, for plans whose document describes events rather than their data. */
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
      const value = parsed(event, parse, exchange);
      if (value === undefined) return;
      yield value;
    }
  } finally {
    release();
  }
}

async function* events(first: Response, exchange: Exchange): AsyncGenerator<ServerEvent, void, void> {
  const parser = eventParser();
  let response = first;
  for (;;) {
    try {
      for await (const chunk of readChunks(response, exchange)) yield* parser.push(chunk);
      return;
    } catch (error) {
      if (!isConnectionError(error) || !exchange.message.repeatable || parser.lastId === '') throw error;
    }
    response = await reconnect(exchange, parser);
  }
}

async function reconnect({ client, message, signal }: Exchange, parser: EventParser): Promise<Response> {
  await client.clock.sleep(parser.retryMs ?? defaultRetryMs, signal);
  parser.reset();
  const headers = new Headers(message.headers);
  headers.set('last-event-id', parser.lastId);
  return send(client, { ...message, headers }, { signal }, async (response, { detach }) => {
    detach();
    return response;
  });
}

function parsed(event: ServerEvent, parse: (event: ServerEvent) => unknown, { message }: Exchange): unknown {
  try {
    return parse(event);
  } catch (cause) {
    throw new ResponseParseError(
      message.shown,
      `an event whose data is not JSON: ${event.data.slice(0, 100)}`,
      {
        cause,
      },
    );
  }
}

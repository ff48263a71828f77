import type { ServerEvent } from './event-parser.js';

/** An event's data as text. */
export function textData({ data }: ServerEvent): string {
  return data;
}

/** An event's data as JSON if it is an object or an array, else as text. `[DONE]` is how many services end a stream. */
export function jsonOrText({ data }: ServerEvent): unknown {
  if (data === '[DONE]') return undefined;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? value : data;
  } catch {
    return data;
  }
}

/**
 * Parses the data of an event and keeps the other fields, for documents that describe whole events.
 *
 * @param byName - Parsers of the data, by event name.
 * @param rest - Parses the data of all other events. By default it is text, because a service may add events. `[DONE]`
 * is how many services end a stream.
 */
export function wholeEvents(
  byName: Readonly<Record<string, (event: ServerEvent) => unknown>>,
  rest: (event: ServerEvent) => unknown = ({ data }) => (data === '[DONE]' ? undefined : data),
): (event: ServerEvent) => unknown {
  const parsers = new Map(Object.entries(byName));
  return (event) => {
    const data = (parsers.get(event.event) ?? rest)(event);
    return data === undefined ? undefined : { ...event, data };
  };
}

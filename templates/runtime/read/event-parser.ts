/** One event of an event stream. */
export interface ServerEvent {
  /** Name of the event; `message` for an event without a name. */
  readonly event: string;
  readonly data: string;
  /** The id of this event, or the last id before it; empty if there is none. */
  readonly id: string;
  /** Milliseconds to wait before reconnecting, if this event has them. */
  readonly retry?: number;
}

/** Parses events from text as it arrives. */
export interface EventParser {
  /** Parses more text. Returns the events that it completes. */
  push(text: string): ServerEvent[];
  /** Drops an incomplete event. The next text is from another stream. */
  reset(): void;
  /** The last id; empty if there is none. */
  readonly lastId: string;
  /** Milliseconds to wait before reconnecting, from the service; null without them. */
  readonly retryMs: number | null;
}

/** Parses event streams (HTML Standard, section 9.2.6). The decoder has removed a byte order mark. */
export function eventParser(): EventParser {
  let rest = '';
  let endedByCr = false;
  let data: string[] = [];
  let event = '';
  let id = '';
  let lastId = '';
  let retryMs: number | null = null;
  let retry: number | null = null;

  const take = (line: string): ServerEvent[] => {
    if (line === '') return dispatch();
    const [, field = '', value = ''] = /^([^:]*)(?:: ?([^]*))?$/.exec(line) ?? [];
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) retryMs = retry = Number(value);
    return [];
  };

  const dispatch = (): ServerEvent[] => {
    lastId = id;
    const told = retry === null ? {} : { retry };
    const events =
      data.length === 0 ? [] : [{ event: event || 'message', data: data.join('\n'), id, ...told }];
    data = [];
    event = '';
    retry = null;
    return events;
  };

  return {
    push(text) {
      if (text === '') return [];
      // A line feed after a carriage return does not end another line, even in a later chunk.
      const fresh = endedByCr && text.startsWith('\n') ? text.slice(1) : text;
      endedByCr = text.endsWith('\r');
      const lines = (rest + fresh).split(/\r\n|\n|\r/);
      rest = lines.pop() ?? '';
      return lines.flatMap(take);
    },
    reset() {
      rest = '';
      endedByCr = false;
      data = [];
      event = '';
      retry = null;
      id = lastId;
    },
    get lastId() {
      return lastId;
    },
    get retryMs() {
      return retryMs;
    },
  };
}

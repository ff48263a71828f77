/** One event of an event stream. */
export interface ServerEvent {
  /** Name of the event; `message` for an event without a name. */
  readonly event: string;
  readonly data: string;
  /** Id of this event, or of the last one that had any; empty if none had. */
  readonly id: string;
  /** Milliseconds to wait before reconnecting, where this event says so. */
  readonly retry?: number;
}

/** Puts events together from text as it arrives. */
export interface EventParser {
  /** Events that the text completes. */
  push(text: string): ServerEvent[];
  /** Drops an event that has only come in part: what follows is another stream. */
  reset(): void;
  /** Id of the last event; empty if none had any. */
  readonly lastId: string;
  /** Milliseconds to wait before reconnecting, as the service wishes; null if it has not said. */
  readonly retryMs: number | null;
}

/** Parses event streams (HTML Standard, section 9.2.6). A byte order mark is the decoder's to remove. */
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
      // A line feed after a carriage return does not end another line, even if it comes in a later chunk.
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

import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  isAbortedError,
  isConnectionError,
  isResponseParseError,
  isTimeoutError,
} from '../../templates/runtime/errors/transport-errors.ts';
import type { RequestOptions } from '../../templates/runtime/client.ts';
import type { Plan, Reader } from '../../templates/runtime/plan.ts';
import { readBlob, readBytes, readStream } from '../../templates/runtime/read/bytes.ts';
import { eventParser } from '../../templates/runtime/read/event-parser.ts';
import { readEvents, wholeEvent, type StreamOptions } from '../../templates/runtime/read/event-stream.ts';
import { readJsonLines } from '../../templates/runtime/read/json-lines.ts';
import { readJson } from '../../templates/runtime/read/json.ts';
import { readByType } from '../../templates/runtime/read/by-type.ts';
import { readOpen } from '../../templates/runtime/read/open.ts';
import { readNothing } from '../../templates/runtime/read/nothing.ts';
import { readText } from '../../templates/runtime/read/text.ts';
import { request } from '../../templates/runtime/request.ts';
import { settle } from '../support/fake-clock.ts';
import { fakeClient, never, type Answer } from './fake-fetch.ts';

const planOf = (reader: Reader<unknown>): Plan => ({
  id: 'read',
  method: 'GET',
  path: '/things',
  read: () => reader,
});

/** A body that comes in these pieces; an error breaks it, null leaves it hanging. */
function pieces(...all: readonly (string | Error | null)[]): ReadableStream<Uint8Array> {
  const queue = [...all];
  return new ReadableStream(
    {
      async pull(controller) {
        const next = queue.shift();
        if (next === undefined) controller.close();
        else if (next instanceof Error) controller.error(next);
        else if (next === null) await new Promise(() => {});
        else controller.enqueue(new TextEncoder().encode(next));
      },
    },
    { highWaterMark: 0 },
  );
}

async function collect<T>(values: AsyncIterable<T>, into: T[] = []): Promise<T[]> {
  for await (const value of values) into.push(value);
  return into;
}

describe('readers', () => {
  it('ask for the declared type, and read as it says', async () => {
    const { client, sent } = fakeClient(
      () => new Response('{"a":1}', { headers: { 'content-type': 'image/png' } }),
    );
    expect(await request(client, planOf(readText('text/csv')), {})).toBe('{"a":1}');
    expect(await request(client, planOf(readBytes()), {})).toEqual(new TextEncoder().encode('{"a":1}'));
    expect(await request(client, planOf(readJson('application/hal+json')), {})).toEqual({ a: 1 });
    expect(await request(client, planOf(readNothing()), {})).toBeUndefined();
    const blob = await request<Blob>(client, planOf(readBlob('image/png')), {});
    expect([blob.type, blob.size]).toEqual(['image/png', 7]);
    expect(sent.map(({ headers }) => headers.get('accept'))).toEqual([
      'text/csv',
      'application/octet-stream',
      'application/hal+json',
      '*/*',
      'image/png',
    ]);
  });
});

describe('a streamed body', () => {
  it('is handed over before it is complete, without time-outs, and lets go of the signal at its end', async () => {
    const { client, clock } = fakeClient(() => new Response(pieces('ab', 'c')));
    const { signal } = new AbortController();
    const stream = await request<ReadableStream>(client, planOf(readStream()), {}, { signal, timeoutMs: 10 });
    expect(clock.pending).toBe(0);
    expect(await new Response(stream).text()).toBe('abc');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends when the caller aborts', async () => {
    const { client } = fakeClient(() => new Response(pieces('ab', null)));
    const controller = new AbortController();
    const stream = await request<ReadableStream>(
      client,
      planOf(readStream()),
      {},
      { signal: controller.signal },
    );
    const text = new Response(stream).text();
    text.catch(() => {});
    await settle();
    controller.abort();
    await expect(text).rejects.toSatisfy(isAbortedError);
  });
});

describe('JSON lines', () => {
  it('give values as they arrive, however the chunks are cut', async () => {
    const { client } = fakeClient(() => new Response(pieces('{"a"', ':1}\n\n[2', ']\r\n\u001e"x"')));
    const { signal } = new AbortController();
    const lines = await request<AsyncIterable<unknown>>(client, planOf(readJsonLines()), {}, { signal });
    expect(await collect(lines)).toEqual([{ a: 1 }, [2], 'x']);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('that are not JSON fail, after the values before them', async () => {
    const { client } = fakeClient(() => new Response(pieces('1\nnope\n')));
    const seen: unknown[] = [];
    const lines = await request<AsyncIterable<unknown>>(client, planOf(readJsonLines()), {});
    await expect(collect(lines, seen)).rejects.toSatisfy(isResponseParseError);
    expect(seen).toEqual([1]);
  });

  it.each(['application/x-ndjson', 'application/vnd.acme.rows; v=2'])('may come as %s', async (type) => {
    const { client } = fakeClient(new Response('1\n2', { headers: { 'content-type': type } }));
    const plan = planOf(readJsonLines('application/vnd.acme.rows; v=2'));
    expect(await collect(await request<AsyncIterable<unknown>>(client, plan, {}))).toEqual([1, 2]);
  });

  it.each(['application/json', 'text/html'])('fail where %s comes instead', async (type) => {
    const { client } = fakeClient(new Response('[1]', { headers: { 'content-type': type } }));
    const lines = request(client, planOf(readJsonLines()), {});
    await expect(lines).rejects.toMatchObject({ name: 'ResponseParseError', body: '[1]' });
  });
});

describe('the parser of event streams', () => {
  const parse = (...texts: readonly string[]) => {
    const parser = eventParser();
    return texts.flatMap((text) => parser.push(text));
  };

  it('joins lines of data, strips one space, and passes over comments and unknown fields', () => {
    expect(parse(': hi\ndata: a\ndata:  b\ndata\nevent: e\nid: 1\nother: x\nnofield\n\n')).toEqual([
      { event: 'e', data: 'a\n b\n', id: '1' },
    ]);
  });

  it.each(['\n', '\r', '\r\n'])('ends lines by %j, also where it is cut', (end) => {
    const text = `data: a${end}data: b${end}${end}data: c${end}${end}`;
    const wanted = [
      { event: 'message', data: 'a\nb', id: '' },
      { event: 'message', data: 'c', id: '' },
    ];
    expect(parse(text)).toEqual(wanted);
    expect(parse(...text)).toEqual(wanted);
  });

  it('keeps the last id, resets the kind, and drops what is empty or incomplete', () => {
    expect(parse('id: 7\nevent: x\n\ndata: a\n\nid\ndata: b\n\nid: 8\u0000\ndata: c\n\ndata: d\n')).toEqual([
      { event: 'message', data: 'a', id: '7' },
      { event: 'message', data: 'b', id: '' },
      { event: 'message', data: 'c', id: '' },
    ]);
  });

  it('reads the delay before a reconnection', () => {
    const parser = eventParser();
    parser.push('retry: 2500\nretry: soon\nid: 3\n\n');
    expect([parser.retryMs, parser.lastId]).toEqual([2500, '3']);
  });
});

describe('an event stream', () => {
  const open = (answers: Answer | readonly Answer[], read = readEvents(), options: RequestOptions = {}) => {
    const service = fakeClient(answers);
    return { ...service, events: request<AsyncIterable<unknown>>(service.client, planOf(read), {}, options) };
  };
  const breaking =
    (...texts: readonly string[]) =>
    (): Response =>
      new Response(pieces(...texts, new Error('reset')));

  it('gives its data as JSON, without the byte order mark, up to its end or the event that marks the end', async () => {
    const { events } = open(
      () => new Response(pieces('\ufeffdata: {"a":1}\n\n', 'data: 2\n\ndata: [DONE]\n\ndata: 3\n\n')),
    );
    expect(await collect(await events)).toEqual([{ a: 1 }, 2]);
  });

  it('may be read as whole events', async () => {
    const { events } = open(() => new Response(pieces('event: e\ndata: x\n\n')), readEvents(wholeEvent));
    expect(await collect(await events)).toEqual([{ event: 'e', data: 'x', id: '' }]);
  });

  it('continues after the last event when the connection breaks, not before the service wishes', async () => {
    const { events, clock, sent } = open([
      breaking('retry: 1500\nid: 1\ndata: 1\n\nid: 2\ndata: 9'),
      () => new Response(pieces('id: 2\ndata: 2\n\n')),
    ]);
    const start = clock.now();
    expect(await clock.run(events.then((values) => collect(values)))).toEqual([1, 2]);
    expect(clock.now() - start).toBe(1500);
    expect(sent.map(({ headers }) => headers.get('last-event-id'))).toEqual([null, '1']);
    expect(clock.pending).toBe(0);
  });

  it('gives up when it breaks at the same event again and again, after growing waits', async () => {
    const { events, clock, sent } = open(breaking('retry: 0\nid: 5\ndata: 1\n\n'), readEvents(), {
      maxRetries: 3,
    });
    const start = clock.now();
    const all = events.then((values) => collect(values));
    await expect(clock.run(all)).rejects.toSatisfy(isConnectionError);
    expect([sent.length, clock.now() - start]).toEqual([4, 500 + 1000 + 2000]);
  });

  it('continues as long as there are new events, but not at once', async () => {
    const ids = ['1', '2', '3', '4', '5'];
    const { events, clock, sent } = open(
      [...ids.map((id) => breaking(`retry: 0\nid: ${id}\ndata: ${id}\n\n`)), () => new Response(null)],
      readEvents(),
      { maxRetries: 1 },
    );
    const start = clock.now();
    expect(await clock.run(events.then((values) => collect(values)))).toEqual([1, 2, 3, 4, 5]);
    expect([sent.length, clock.now() - start]).toEqual([6, 5 * 500]);
  });

  it('is requested once where the caller wants no retries', async () => {
    const { events, sent } = open(breaking('id: 1\ndata: 1\n\n'), readEvents(), { maxRetries: 0 });
    const seen: unknown[] = [];
    await expect(collect(await events, seen)).rejects.toSatisfy(isConnectionError);
    expect([seen, sent.length]).toEqual([[1], 1]);
  });

  it('is requested again within the time-outs of the call', async () => {
    const options = { attemptTimeoutMs: 300, maxRetries: 1 };
    const { events, clock, sent } = open([breaking('id: 1\ndata: 1\n\n'), never], readEvents(), options);
    const start = clock.now();
    const all = events.then((values) => collect(values));
    await expect(clock.run(all)).rejects.toSatisfy(isTimeoutError);
    // The wait before the stream is asked for again, two attempts, and the wait between those.
    expect([sent.length, clock.now() - start]).toEqual([3, 500 + 300 + 500 + 300]);
  });

  it('is not cut off by time-outs once it has begun', async () => {
    const { events, clock } = open(() => new Response(pieces('data: 1\n\n', null)), readEvents(), {
      timeoutMs: 300,
      attemptTimeoutMs: 300,
    });
    const seen: unknown[] = [];
    const values = await events;
    void collect(values, seen);
    await clock.advance(10_000);
    expect([seen, clock.pending]).toEqual([[1], 0]);
  });

  it('fails when it breaks and its events have no ids', async () => {
    const { events, sent } = open(() => new Response(pieces('data: 1\n\n', new Error('reset'))));
    const seen: unknown[] = [];
    await expect(collect(await events, seen)).rejects.toSatisfy(isConnectionError);
    expect([seen, sent.length]).toEqual([[1], 1]);
  });

  it('fails when it breaks after an event with an empty id, which resets the last id', async () => {
    const { events, sent } = open(breaking('id: 1\ndata: 1\n\nid:\ndata: 2\n\n'), readEvents(wholeEvent));
    const seen: unknown[] = [];
    await expect(collect(await events, seen)).rejects.toSatisfy(isConnectionError);
    expect(seen).toEqual([
      { event: 'message', data: '1', id: '1' },
      { event: 'message', data: '2', id: '' },
    ]);
    expect(sent.length).toBe(1);
  });

  it('fails on data that is not JSON, and keeps the data in the error', async () => {
    const { events } = open(() => new Response(pieces('data: nope\n\n')));
    const error: unknown = await collect(await events).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ResponseParseError', status: 200, body: 'nope' });
  });

  it.each(['text/html', 'application/json'])('fails where %s comes instead', async (type) => {
    const answer = new Response('{"error":"down"}', { status: 201, headers: { 'content-type': type } });
    const error: unknown = await open(answer).events.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ResponseParseError', status: 201, body: '{"error":"down"}' });
    expect(String(error)).toContain(`201 with the content type "${type}"`);
  });

  it('takes its content type in any case and with parameters', async () => {
    const headers = { 'content-type': 'Text/Event-Stream; charset=utf-8' };
    const { events } = open(new Response('data: 1\n\n', { headers }));
    expect(await collect(await events)).toEqual([1]);
  });

  it('fails where another type comes when it continues', async () => {
    const page = new Response('<p>', { headers: { 'content-type': 'text/html' } });
    const { events, clock } = open([breaking('id: 1\ndata: 1\n\n'), page]);
    const all = events.then((values) => collect(values));
    await expect(clock.run(all)).rejects.toSatisfy(isResponseParseError);
  });

  it('ends when the service ends it, unless the caller wants to reconnect', async () => {
    const ended = (text: string) => (): Response => new Response(pieces(text));
    const answers = [
      ended('id: 1\ndata: 1\n\n'),
      ended('retry: 40\ndata: 2\n\n'),
      new Response(null, { status: 204 }),
    ];
    const once = open(answers);
    expect([await collect(await once.events), once.sent.length]).toEqual([[1], 1]);
    const options: StreamOptions = { reconnect: true };
    const { events, clock, sent } = open(answers, readEvents(), options);
    const start = clock.now();
    expect(await clock.run(events.then((values) => collect(values)))).toEqual([1, 2]);
    expect(sent.map(({ headers }) => headers.get('last-event-id'))).toEqual([null, '1', '1']);
    expect(clock.now() - start).toBe(1000 + 40);
  });

  it('ends at once when the caller aborts after a reconnection', async () => {
    const controller = new AbortController();
    const answers = [breaking('id: 1\ndata: 1\n\n'), () => new Response(pieces('id: 2\ndata: 2\n\n', null))];
    const { events, clock } = open(answers, readEvents(), { signal: controller.signal });
    const seen: unknown[] = [];
    const all = collect(await events, seen);
    all.catch(() => {});
    await clock.advance(500);
    controller.abort();
    await expect(all).rejects.toSatisfy(isAbortedError);
    expect([seen, getEventListeners(controller.signal, 'abort'), clock.pending]).toEqual([[1, 2], [], 0]);
  });

  it('ends at once when the caller aborts, and leaves no listener', async () => {
    const { client } = fakeClient(() => new Response(pieces('data: 1\n\n', null)));
    const controller = new AbortController();
    const options = { signal: controller.signal };
    const events = await request<AsyncIterable<unknown>>(client, planOf(readEvents()), {}, options);
    const seen: unknown[] = [];
    const all = collect(events, seen);
    all.catch(() => {});
    await settle();
    controller.abort();
    await expect(all).rejects.toSatisfy(isAbortedError);
    expect([seen, getEventListeners(controller.signal, 'abort')]).toEqual([[1], []]);
  });

  it('frees the connection when its reader stops early', async () => {
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => void (cancelled = true),
    });
    const { events } = open(() => new Response(body));
    for await (const _ of await events) break;
    expect(cancelled).toBe(true);
  });
});

describe('a body that the document does not describe', () => {
  const read = async (body: BodyInit | null, type?: string): Promise<unknown> => {
    const headers = type === undefined ? {} : { 'content-type': type };
    return request(fakeClient(new Response(body, { headers })).client, planOf(readOpen()), {});
  };

  it('is read by its Content-Type', async () => {
    expect(await read('{"a":1}', 'application/problem+json; charset=utf-8')).toEqual({ a: 1 });
    expect(await read('hi', 'text/plain')).toBe('hi');
    expect(await read('<a/>', 'application/xml')).toBe('<a/>');
    expect(await read(null)).toBeUndefined();
    expect(await read(new Blob([]))).toBeUndefined();
    const file = await read('%PDF', 'application/pdf');
    if (!(file instanceof Blob)) throw new Error('Expected a file.');
    expect([file.type, file.size]).toEqual(['application/pdf', 4]);
  });
});

describe('responses in several media types', () => {
  const read = readByType({
    'application/json': readJson(),
    'image/*': readBlob(),
    'text/plain': readText(),
  });
  const get = (response: Response): Promise<unknown> =>
    request(fakeClient(() => response).client, planOf(read), {});
  const of = (type: string, body: string | null, status = 200): Response =>
    new Response(body, { status, headers: { 'content-type': type } });

  it('are read by their Content-Type, ranges and parameters included', async () => {
    expect(await get(of('application/json; charset=utf-8', '{"a":1}'))).toEqual({ a: 1 });
    expect(await get(of('TEXT/plain', '{"a":1}'))).toBe('{"a":1}');
    expect(await get(of('image/png', 'x'))).toBeInstanceOf(Blob);
  });

  it('are read as the first where they have another type, and as undefined where they have no body', async () => {
    expect(await get(of('application/x-unknown', '7'))).toBe(7);
    expect(await get(of('text/plain', null, 204))).toBeUndefined();
  });

  it('are requested in one Accept header', () => {
    expect(read.accept).toBe('application/json, image/*, text/plain');
  });
});

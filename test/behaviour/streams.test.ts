import nock from 'nock';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.2.0
info: { title: Radio, version: '1' }
servers: [{ url: https://radio.example.com }]
paths:
  /text: { get: { operationId: air-text, responses: { '200': { description: Text., content: { text/event-stream: { schema: { type: string } } } } } } }
  /songs: { get: { operationId: air-songs, responses: { '200': { description: Songs., content: { text/event-stream: { itemSchema: { $ref: '#/components/schemas/Song' } } } } } } }
  /inner: { get: { operationId: air-inner, responses: { '200': { description: Songs., content: { text/event-stream: { schema: { type: string, contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Song' } } } } } } } }
  /mixed: { get: { operationId: air-mixed, responses: { '200': { description: Songs., content: { text/event-stream: { schema: { oneOf: [{ $ref: '#/components/schemas/Song' }, { type: string }] } } } } } } }
  /events:
    get:
      operationId: air-events
      responses:
        '200':
          description: What happens.
          content:
            text/event-stream:
              itemSchema:
                type: object
                properties: { id: { type: string }, event: { type: string }, data: { type: string }, retry: { type: integer } }
                oneOf:
                  - properties: { event: { const: song }, data: { contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Song' } } }
                  - properties: { event: { const: volume }, data: { type: integer } }
                  - properties: { event: { const: host } }
                  - properties: { data: { contentMediaType: text/plain, const: off } }
  /property:
    get:
      operationId: air-property
      responses:
        '200':
          description: What happens.
          content:
            text/event-stream:
              itemSchema:
                type: object
                required: [event]
                properties:
                  event: { enum: [song, host] }
                  data: { oneOf: [{ contentMediaType: application/json, contentSchema: { $ref: '#/components/schemas/Song' } }, { contentMediaType: text/plain }] }
  /log: { post: { operationId: air-log, requestBody: { required: true, content: { application/jsonl: { schema: { type: string } } } }, responses: { '200': { description: The log., content: { application/jsonl: { schema: { type: string } } } } } } }
  /watch:
    get:
      operationId: air-watch
      responses:
        '200':
          description: A successful response.(streaming responses)
          content: { application/json: { schema: { type: object, properties: { result: { $ref: '#/components/schemas/Song' }, error: { type: object, properties: { code: { type: integer }, message: { type: string } } } } } } }
components:
  schemas: { Song: { type: object, required: [title], properties: { title: { type: string } } } }
`;

/** It compiles only if the types are what the values are. */
const user = `
import { isApiError, isResponseParseError, Radio } from './index.js';
const { air } = new Radio({ maxRetries: 0 });

async function all<T, R>(stream: PromiseLike<AsyncIterable<T>>, show: (value: T) => R): Promise<R[]> {
  const seen: R[] = [];
  for await (const value of await stream) seen.push(show(value));
  return seen;
}

export const text = (): Promise<string[]> => all(air.text(), (line) => line.toUpperCase());
export const songs = (): Promise<string[]> => all(air.songs(), ({ title }) => title);
export const inner = (): Promise<string[]> => all(air.inner(), ({ title }) => title);
export const mixed = (): Promise<string[]> =>
  all(air.mixed(), (value) => (typeof value === 'string' ? value : value.title));

export const events = (): Promise<string[]> =>
  all(air.events({ reconnect: false }), (event) => {
    switch (event.event) {
      case 'song':
        return event.data.title + (event.id ?? '');
      case 'volume':
        return event.data.toFixed(1);
      case 'host':
        return event.data.trim() + String(event.retry);
      case 'message': {
        const word: 'off' = event.data;
        return word;
      }
      default: {
        const other: never = event;
        return 'other ' + JSON.stringify(other);
      }
    }
  });

export const property = (): Promise<string[]> =>
  all(air.property(), ({ event, data }) => event + ' ' + (typeof data === 'string' ? data : data.title));

export const log = (): Promise<unknown[]> => all(air.log({ body: '{"a":1}\\n[2]\\n' }), (value) => value);

export const watch = async (): Promise<unknown[]> => {
  const seen: unknown[] = [];
  try {
    for await (const { title } of await air.watch()) seen.push(title);
  } catch (error) {
    if (isApiError(error)) seen.push(error.status, error.message, error.body);
  }
  return seen;
};

export const page = (): Promise<unknown> =>
  air.songs().then(
    () => 'a stream',
    (error: unknown) => (isResponseParseError(error) ? [error.status, error.body, error.requestId] : error),
  );
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user);
});

function stream(path: string, text: string, type = 'text/event-stream'): void {
  nock('https://radio.example.com').get(path).reply(200, text, { 'Content-Type': type });
}

describe('an event stream gives', () => {
  it('the text of each event where the schema is a string', async () => {
    stream('/text', 'data: {"a":1}\n\ndata: b\ndata: c\n\ndata: [DONE]\n\n');
    expect(await made['text']?.()).toEqual(['{"A":1}', 'B\nC', '[DONE]']);
  });

  it('the data of each event where the schema is not one of events, up to [DONE]', async () => {
    stream('/songs', 'data: {"title":"a"}\n\ndata: [DONE]\n\n');
    expect(await made['songs']?.()).toEqual(['a']);
  });

  it('what contentSchema describes', async () => {
    stream('/inner', 'data: {"title":"b"}\n\n');
    expect(await made['inner']?.()).toEqual(['b']);
  });

  it('objects as JSON and all else as text where both are described', async () => {
    stream('/mixed', 'data: {"title":"c"}\n\ndata: 12\n\ndata: {oh\n\n');
    expect(await made['mixed']?.()).toEqual(['c', '12', '{oh']);
  });

  it('whole events, distinguished by name, also those that the document does not know', async () => {
    stream(
      '/events',
      'event: song\nid: 7\ndata: {"title":"d"}\n\nevent: volume\ndata: 3\n\nretry: 9\nevent: host\ndata: [DONE]\n\n' +
        'data: off\n\nevent: ping\ndata: {}\n\n',
    );
    expect(await made['events']?.()).toEqual([
      'd7',
      '3.0',
      '[DONE]9',
      'off',
      'other {"event":"ping","data":"{}","id":"7"}',
    ]);
  });

  it('whole events whose data alone has alternatives', async () => {
    stream('/property', 'event: song\ndata: {"title":"e"}\n\nevent: host\ndata: hi\n\n');
    expect(await made['property']?.()).toEqual(['song e', 'host hi']);
  });

  it('an error where something else comes, and its body', async () => {
    nock('https://radio.example.com')
      .get('/songs')
      .reply(200, '<h1>', { 'Content-Type': 'text/html', 'X-Request-Id': 'r1' });
    expect(await made['page']?.()).toEqual([200, '<h1>', 'r1']);
  });
});

it('lines described as one string are sent as they are and read as values', async () => {
  nock('https://radio.example.com')
    .post('/log', '{"a":1}\n[2]\n')
    .matchHeader('content-type', 'application/jsonl')
    .reply(200, '{"b":2}\n"c"\n', { 'Content-Type': 'application/jsonl' });
  expect(await made['log']?.()).toEqual([{ b: 2 }, 'c']);
});

it('a stream of gRPC-gateway gives results, and fails with its error', async () => {
  stream(
    '/watch',
    '{"result":{"title":"f"}}\n{"error":{"code":14,"message":"gone"}}\n{"result":{}}\n',
    'application/json',
  );
  expect(await made['watch']?.()).toEqual([
    'f',
    200,
    'GET https://radio.example.com/watch: 200 gone',
    { code: 14, message: 'gone' },
  ]);
});

import { describe, expect, it, vi } from 'vitest';
import {
  writeCookies,
  writeHeaders,
  writeQuery,
  writeStyledQuery,
} from '../../templates/runtime/parameters.ts';
import { byKey } from '../../templates/runtime/idempotency.ts';
import { fillPath, writePath } from '../../templates/runtime/path.ts';
import { fieldsBody, wholeBody } from '../../templates/runtime/body.ts';
import { isApiError } from '../../templates/runtime/errors/api-errors.ts';
import { InvalidInputError } from '../../templates/runtime/errors/sdk-error.ts';
import { isResponseParseError } from '../../templates/runtime/errors/transport-errors.ts';
import type { RequestOptions } from '../../templates/runtime/client.ts';
import type { Plan, ServerOptions } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import { jsonPair } from '../../templates/runtime/styles/json.ts';
import { settle } from '../support/fake-clock.ts';
import { fakeClient, json } from './fake-fetch.ts';

const get: Plan = { id: 'machines-get', method: 'GET', path: '/machines/{id}', fill: fillPath };
const create: Plan = {
  id: 'machines-create',
  method: 'POST',
  path: '/machines',
  body: fieldsBody,
  idempotency: byKey,
};

async function sentBy(plan: Plan, input: object, options = {}) {
  const { client, sent } = fakeClient(json({}));
  await request(client, plan, input, options);
  const [first] = sent;
  if (!first) throw new Error('Nothing was sent.');
  return first;
}

describe('the input of a call', () => {
  it('is split into path, query, headers, cookies and JSON body by the plan', async () => {
    const plan: Plan = {
      id: 'all',
      method: 'POST',
      path: '/teams/{team}/machines',
      fill: fillPath,
      query: (fields) => writeQuery(fields, ['dryRun']),
      headers: (fields) => ({
        ...writeHeaders(fields, ['X-Trace']),
        cookie: writeCookies(fields, ['session']),
      }),
      body: fieldsBody,
    };
    const input = { team: 't/1', dryRun: true, 'X-Trace': 'abc', session: 'a b', name: 'm', size: null };
    const { url, headers, body, method } = await sentBy(plan, input);
    expect(method).toBe('POST');
    expect(url).toBe('https://api.example.com/v1/teams/t%2F1/machines?dryRun=true');
    expect(headers.get('x-trace')).toBe('abc');
    expect(headers.get('cookie')).toBe('session=a%20b');
    expect(headers.get('content-type')).toBe('application/json');
    expect(JSON.parse(String(body))).toEqual({ name: 'm', size: null });
  });

  it('is never changed', async () => {
    const input = Object.freeze({ name: 'm', tags: Object.freeze(['a']) });
    await expect(sentBy(create, input)).resolves.toBeDefined();
  });

  it('leaves undefined and null parameters out, repeats arrays, and writes dates in ISO 8601', async () => {
    const plan: Plan = {
      id: 'list',
      method: 'GET',
      path: '/machines',
      query: (fields) => writeQuery(fields, ['a', 'b', 'c', 'd', 'e', 'f']),
    };
    const input = { a: undefined, b: null, c: ['x', 'y&z'], d: new Date(0), e: 0, f: [] };
    expect((await sentBy(plan, input)).url).toBe(
      'https://api.example.com/v1/machines?c=x&c=y%26z&d=1970-01-01T00%3A00%3A00.000Z&e=0',
    );
  });

  it('reads a parameter under its own key where two have the same name', async () => {
    const plan: Plan = {
      id: 'x',
      method: 'GET',
      path: '/a/{id}',
      query: (fields) => writeStyledQuery(fields, [{ name: 'id', key: 'queryId' }]),
      fill: (plan, fields) => writePath(plan, fields, [{ name: 'id', key: 'pathId' }]),
    };
    expect((await sentBy(plan, { pathId: 1, queryId: 2 })).url).toBe('https://api.example.com/v1/a/1?id=2');
  });

  it('uses one value for a path parameter that stands in the template twice', async () => {
    const plan: Plan = {
      id: 'x',
      method: 'GET',
      path: '/a/{id}/b/{id}:run',
      fill: (plan, fields) => writePath(plan, fields, ['id']),
    };
    expect((await sentBy(plan, { id: 'i' })).url).toBe('https://api.example.com/v1/a/i/b/i:run');
  });

  it.each([undefined, null, '', '.', '..', []])(
    'refuses %j as a path parameter before anything is sent',
    async (id) => {
      const { client, sent } = fakeClient(json({}));
      await expect(request(client, get, { id })).rejects.toBeInstanceOf(InvalidInputError);
      expect(sent).toEqual([]);
    },
  );

  it('keeps values such as "..." and "a.b", and encodes what looks encoded', async () => {
    expect((await sentBy(get, { id: '...' })).url).toMatch(/\/machines\/\.\.\.$/);
    expect((await sentBy(get, { id: '%2e%2e' })).url).toMatch(/\/machines\/%252e%252e$/);
    expect((await sentBy(get, { id: "it's (a) *test*!" })).url).toMatch(
      /\/it%27s%20%28a%29%20%2Atest%2A%21$/,
    );
  });

  it('writes half a surrogate pair as U+FFFD instead of failing', async () => {
    expect((await sentBy(get, { id: 'a\ud800' })).url).toMatch(/a%EF%BF%BD$/);
  });

  it('sends keys such as __proto__ like any other', async () => {
    const { body } = await sentBy(create, JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}'));
    expect(body).toBe('{"__proto__":{"a":1},"constructor":2}');
  });

  it('does not read parameters off prototypes', async () => {
    const plan: Plan = {
      id: 'x',
      method: 'GET',
      path: '/a',
      query: (fields) => writeQuery(fields, ['toString', 'constructor']),
    };
    expect((await sentBy(plan, {})).url).toBe('https://api.example.com/v1/a');
  });

  it('sends a whole body as it is, and nothing where it is absent', async () => {
    const plan: Plan = { id: 'x', method: 'PUT', path: '/tags/{id}', fill: fillPath, body: wholeBody };
    expect((await sentBy(plan, { id: 1, body: ['a'] })).body).toBe('["a"]');
    expect((await sentBy(plan, { id: 1, body: null })).body).toBe('null');
    const empty = await sentBy(plan, { id: 1 });
    expect(empty.body).toBeNull();
    expect(empty.headers.has('content-type')).toBe(false);
  });

  it('sends an empty object unless the body is optional', async () => {
    expect((await sentBy(create, {})).body).toBe('{}');
    expect((await sentBy({ ...create, bodyOptional: true }, { name: undefined })).body).toBeNull();
  });
});

describe('a request', () => {
  it('goes to the server that the call chooses, where the plan leaves that open', async () => {
    const { client, sent } = fakeClient(json({}));
    const server = ({ server: url = 'https://a.example.com', serverVariables }: ServerOptions) =>
      `${url}/${serverVariables?.['stage'] ?? 'live'}`;
    const plan: Plan = { ...get, server };
    const chosen: RequestOptions & ServerOptions = {
      server: 'https://b.example.com',
      serverVariables: { stage: 'test' },
    };
    await request(client, plan, { id: 1 });
    await request(client, plan, { id: 1 }, chosen);
    expect(sent.map(({ url }) => url)).toEqual([
      'https://a.example.com/live/machines/1',
      'https://b.example.com/test/machines/1',
    ]);
  });

  it('goes to the base URL of the client, or of the plan', async () => {
    const { client, sent } = fakeClient(json({}), { baseUrl: 'http://localhost:8080/api/' });
    await request(client, get, { id: 1 });
    await request(client, { ...get, server: () => '/v2' }, { id: 1 });
    await request(client, { ...get, server: () => 'https://other.example.com' }, { id: 1 });
    expect(sent.map(({ url }) => url)).toEqual([
      'http://localhost:8080/api/machines/1',
      'http://localhost:8080/v2/machines/1',
      'https://other.example.com/machines/1',
    ]);
  });

  it.each([
    ['https://x.example/v1?tenant=a/b', 'https://x.example/v1/machines/1?tenant=a/b&limit=5'],
    ['https://x.example/v1/?tenant=a#top', 'https://x.example/v1/machines/1?tenant=a&limit=5'],
    ['https://x.example/v1#top?', 'https://x.example/v1/machines/1?limit=5'],
    ['https://x.example?tenant=a', 'https://x.example/machines/1?tenant=a&limit=5'],
  ])('keeps the query of the base URL %s, and puts the path before it', async (baseUrl, url) => {
    const { client, sent } = fakeClient(json({}), { baseUrl });
    await request(client, get, { id: 1 }, { query: { limit: 5 } });
    expect(sent[0]?.url).toBe(url);
  });

  it.each(['', '/v1', 'nonsense', 'http://[1', 'localhost:8080'])(
    'needs an absolute base URL, unlike %j',
    async (baseUrl) => {
      const { client, sent } = fakeClient(json({}), {}, { baseUrl });
      await expect(request(client, get, { id: 1 })).rejects.toThrow(
        new InvalidInputError('The option "baseUrl" must be an absolute URL.'),
      );
      expect(sent).toEqual([]);
    },
  );

  it('needs no base URL where the plan has an absolute one', async () => {
    const { client, sent } = fakeClient(json({}), {}, { baseUrl: '/' });
    await request(client, { ...get, server: () => 'https://other.example.com' }, { id: 1 });
    expect(sent[0]?.url).toBe('https://other.example.com/machines/1');
  });

  it("in a page goes to the page's own origin by a relative base URL, and leaves the user agent to the browser", async () => {
    vi.stubGlobal('location', { href: 'https://page.example.com/app/' });
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0' });
    const { client, sent } = fakeClient(json({}), {}, { baseUrl: '/api' });
    await request(client, get, { id: 1 }).finally(() => vi.unstubAllGlobals());
    expect(sent[0]?.url).toBe('https://page.example.com/api/machines/1');
    expect(sent[0]?.headers.has('user-agent')).toBe(false);
  });

  it('has headers of the package, the client, the input and the call, the later ones first', async () => {
    const { client, sent } = fakeClient(json({}), {
      headers: { 'X-A': 'client', 'X-B': 'client', Accept: null },
    });
    const plan: Plan = { ...get, headers: (fields) => writeHeaders(fields, ['X-B', 'X-C']) };
    await request(
      client,
      plan,
      { id: 1, 'X-B': 'input', 'X-C': 'input' },
      { headers: { 'x-c': 'call', 'X-D': undefined } },
    );
    const headers = sent[0]?.headers;
    expect(Object.fromEntries(headers ?? [])).toEqual({
      'user-agent': 'example-sdk/1.0.0',
      'x-a': 'client',
      'x-b': 'input',
      'x-c': 'call',
    });
  });

  it('has query parameters of the call next to its own', async () => {
    const sent = await sentBy(
      { ...get, query: (fields) => writeQuery(fields, ['a']) },
      { id: 1, a: 1 },
      { query: { b: ['2', '3'], c: undefined } },
    );
    expect(sent.url).toBe('https://api.example.com/v1/machines/1?a=1&b=2&b=3');
  });

  it('does not show a header value that headers cannot carry', async () => {
    const { client } = fakeClient(json({}));
    const failure = await request(client, get, { id: 1 }, { headers: { 'x-key': 'sec\nret' } }).catch(String);
    expect(failure).toContain('x-key');
    expect(failure).not.toContain('sec');
  });
});

describe('a response', () => {
  it('is its JSON body', async () => {
    const { client } = fakeClient(json({ id: 1 }));
    await expect(request(client, get, { id: 1 })).resolves.toEqual({ id: 1 });
  });

  it.each([204, 205, 200])('is undefined when it has no body, with status %i', async (status) => {
    const { client } = fakeClient(new Response(null, { status }));
    await expect(request(client, get, { id: 1 })).resolves.toBeUndefined();
  });

  it('that is not valid JSON fails with its whole text, and is not requested again', async () => {
    const headers = { 'x-request-id': 'r7', 'set-cookie': 'a=b' };
    const { client, sent } = fakeClient(new Response('{"token":"sesame"', { status: 200, headers }));
    const error: unknown = await request(client, get, { id: 1 }).catch((reason: unknown) => reason);
    expect(isResponseParseError(error)).toBe(true);
    expect(String(error)).toContain('GET https://api.example.com/v1/machines/1: 200');
    expect(error).toMatchObject({ status: 200, requestId: 'r7', body: '{"token":"sesame"' });
    if (!isResponseParseError(error)) throw error;
    expect(error.headers.get('set-cookie')).toBe('a=b');
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'ResponseParseError',
      message: error.message,
      package: error.package,
      request: { method: 'GET', url: 'https://api.example.com/v1/machines/1' },
      status: 200,
      requestId: 'r7',
      body: '{"token":"sesame"',
    });
    expect(isApiError(error)).toBe(false);
    expect(`${error.stack} ${String(error.cause)}`).not.toContain('sesame');
    expect(sent).toHaveLength(1);
  });

  it('comes with its response and request id', async () => {
    const { client } = fakeClient(json({ id: 1 }, { status: 201, headers: { 'x-request-id': 'r1' } }));
    const { data, response, requestId } = await request(client, get, { id: 1 }).withResponse();
    expect([data, response.status, requestId]).toEqual([{ id: 1 }, 201, 'r1']);
  });

  it('can be had as the response alone, its body unread', async () => {
    const { client, clock } = fakeClient(json({ id: 1 }));
    const response = await request(client, get, { id: 1 }).asResponse();
    expect(response.bodyUsed).toBe(false);
    expect(await response.json()).toEqual({ id: 1 });
    expect(clock.pending).toBe(0);
  });

  it('that fails rejects only the promise that the caller awaits', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const { client } = fakeClient(new Response(null, { status: 404 }));
    await expect(request(client, get, { id: 1 }).withResponse()).rejects.toThrow('404');
    await expect(request(client, get, { id: 1 }).asResponse()).rejects.toThrow('404');
    await settle();
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('is a promise like any other', async () => {
    const { client } = fakeClient(json(7));
    const answer = request(client, get, { id: 1 });
    expect(answer).toBeInstanceOf(Promise);
    expect(await Promise.all([answer, answer.then((value) => value), answer.finally(() => {})])).toEqual([
      7, 7, 7,
    ]);
  });
});

describe('callers without a compiler', () => {
  it.each([[undefined], ['m1'], [null]])(
    'that give %j for the input are told what is missing',
    async (input) => {
      const { client, sent } = fakeClient(json({}));
      const call = Reflect.apply(request, null, [client, get, input]);
      await expect(call).rejects.toThrow(new InvalidInputError('machines-get: "id" must not be empty.'));
      expect(sent).toEqual([]);
    },
  );

  it('that give an invalid Date get an error, wherever it stands', async () => {
    const none = new Date('never');
    const plan: Plan = { ...create, query: (fields) => writeQuery(fields, ['since']) };
    await expect(sentBy(plan, { since: none })).rejects.toThrow(InvalidInputError);
    const filter: Plan = {
      ...create,
      query: (fields) => jsonPair('since', fields.get('since'), encodeURIComponent),
    };
    await expect(sentBy(filter, { since: [{ day: none }] })).rejects.toThrow(
      '"day" in JSON is an invalid Date.',
    );
    await expect(sentBy(create, { at: { day: none } })).rejects.toThrow('"day" in JSON is an invalid Date.');
  });
});

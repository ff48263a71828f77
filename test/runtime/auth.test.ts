import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { secretHeader } from '../../generator/products/sdk/declarations/field-plan.ts';
import { secretHeadersIn } from '../../templates/runtime/redirects.ts';
import { writeCookies, writeHeaders, writeQuery } from '../../templates/runtime/parameters.ts';
import type { HeaderValues } from '../../templates/runtime/client.ts';
import { guardRedirects } from '../../templates/runtime/auth/guard-redirects.ts';
import { fieldsBody, wholeBody } from '../../templates/runtime/body.ts';
import { binaryBody } from '../../templates/runtime/encode/binary.ts';
import { isAuthenticationError } from '../../templates/runtime/errors/api-errors.ts';
import { accessToken, type GrantCredential, type Grants } from '../../templates/runtime/auth/access-token.ts';
import { anyOf } from '../../templates/runtime/auth/any-of.ts';
import { apiKeyInCookie, apiKeyInHeader, apiKeyInQuery } from '../../templates/runtime/auth/api-key.ts';
import { basic, type BasicCredential } from '../../templates/runtime/auth/basic.ts';
import { bearer } from '../../templates/runtime/auth/bearer.ts';
import { clientCredentials, type ClientCredential } from '../../templates/runtime/auth/client-credentials.ts';
import { isInvalidInputError, isMissingCredentialsError } from '../../templates/runtime/errors/sdk-error.ts';
import { isConnectionError } from '../../templates/runtime/errors/transport-errors.ts';
import {
  httpScheme,
  requestScheme,
  type RequestCredential,
} from '../../templates/runtime/auth/http-scheme.ts';
import { withPrefix } from '../../templates/runtime/auth/prefix.ts';
import type { Credential } from '../../templates/runtime/credentials.ts';
import { follow } from '../../templates/runtime/follow.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import { fakeClient, json, type Answer, type Sent } from './fake-fetch.ts';

const get: Plan = { id: 'machines-get', method: 'GET', path: '/machines' };
const source = 'the option "apiKey" or the environment variable EXAMPLE_API_KEY';

describe('a credential', () => {
  it('is a bearer token in the header', async () => {
    const { client, sent } = fakeClient(json(1), {}, { auth: { A: bearer('t', source) }, security: [['A']] });
    await request(client, get, {});
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer t');
  });

  it('has the name of the scheme once, even where the caller wrote it already', async () => {
    const auth = { A: bearer(() => 'Bearer t', source) };
    const { client, sent } = fakeClient(json(1), {}, { auth, security: [['A']] });
    await request(client, get, {});
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer t');
  });

  it('is user and password in UTF-8', async () => {
    const auth = { A: basic({ username: 'zoë', password: 'p:w' }, source) };
    const { client, sent } = fakeClient(json(1), {}, { auth, security: [['A']] });
    await request(client, get, {});
    expect(sent[0]?.headers.get('authorization')).toBe(`Basic ${Buffer.from('zoë:p:w').toString('base64')}`);
  });

  it('is a key in header, query and cookie, all of which an alternative may ask for', async () => {
    const auth = {
      H: apiKeyInHeader('X-Key', 'h', source),
      Q: apiKeyInQuery('key', 'q&', source),
      C: apiKeyInCookie('sid', 'c;', source),
    };
    const { client, sent } = fakeClient(json(1), {}, { auth, security: [['H', 'Q', 'C']] });
    await request(
      client,
      {
        ...get,
        query: (fields) => writeQuery(fields, ['a']),
        headers: (fields) => ({ cookie: writeCookies(fields, ['b']) }),
      },
      { a: 1, b: 2 },
    );
    expect(sent[0]?.headers.get('x-key')).toBe('h');
    expect(sent[0]?.headers.get('cookie')).toBe('b=2; sid=c%3B');
    expect(sent[0]?.url).toBe('https://api.example.com/v1/machines?a=1&key=q%26');
  });

  it('is a key after a prefix, unless it already has the prefix', async () => {
    const sentFor = async (key: Credential): Promise<string | null | undefined> => {
      const auth = { A: apiKeyInHeader('Authorization', withPrefix('Token ', key), source) };
      const { client, sent } = fakeClient(json(1), {}, { auth, security: [['A']] });
      await request(client, get, {});
      return sent[0]?.headers.get('authorization');
    };
    expect(await sentFor('k')).toBe('Token k');
    expect(await sentFor('token k')).toBe('token k');
    expect(await sentFor(async () => 'k')).toBe('Token k');
    await expect(sentFor(() => '')).rejects.toSatisfy(isMissingCredentialsError);
    expect(withPrefix('Token ', undefined)).toBeUndefined();
  });

  it('may be made from the request by the caller, and follows the name of the scheme', async () => {
    const sign: RequestCredential = async ({ method, url }) => `uri="${url.pathname}", m=${method}`;
    const auth = { A: requestScheme('Digest', sign, source), B: httpScheme('SharedKey', 'k', source) };
    const { client, sent } = fakeClient(json(1), {}, { auth });
    const plan = (name: string): Plan => ({ ...get, auth: (schemes) => anyOf(schemes, [[name]]) });
    await request(client, plan('A'), {});
    await request(client, plan('B'), {});
    await request(client, plan('B'), {}, { headers: { authorization: 'own' } });
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Digest uri="/v1/machines", m=GET',
      'SharedKey k',
      'own',
    ]);
  });

  it('may come from a function, which is asked before each attempt', async () => {
    let count = 0;
    const auth = { A: bearer(async () => `t${++count}`, source) };
    const answers = [new Response(null, { status: 503 }), json(1)];
    const { client, clock, sent } = fakeClient(answers, {}, { auth, security: [['A']] });
    await clock.run(request(client, get, {}));
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('gives way to a header of the caller', async () => {
    const { client, sent } = fakeClient(json(1), {}, { auth: { A: bearer('t', source) }, security: [['A']] });
    await request(client, get, {}, { headers: { Authorization: 'mine' } });
    expect(sent[0]?.headers.get('authorization')).toBe('mine');
  });

  it('shows in no error, whatever is wrong with it', async () => {
    const auth = { A: bearer('sec\nret', source), Q: apiKeyInQuery('k', 'secret', source) };
    const bad = fakeClient(json(1), {}, { auth });
    const failed = fakeClient(new Response(null, { status: 400 }), {}, { auth });
    const first = await request(bad.client, { ...get, auth: (schemes) => anyOf(schemes, [['A']]) }, {}).catch(
      String,
    );
    const second: unknown = await request(
      failed.client,
      { ...get, auth: (schemes) => anyOf(schemes, [['Q']]) },
      {},
    ).catch((error: unknown) => error);
    expect(first).toContain('InvalidInputError');
    expect(first).not.toContain('sec');
    expect(String(second) + JSON.stringify(second)).not.toContain('secret');
  });
});

describe('a credential that the service refuses', () => {
  const refusal = (): Response => json({ message: 'expired' }, { status: 401 });
  const tokens = (sent: readonly Sent[]): (string | null)[] =>
    sent.map(({ headers }) => headers.get('authorization'));

  /** A service that takes one token; `supplier` is asked for it. */
  function service(supplier: Credential, good = () => 't2') {
    const answer: Answer = ({ headers }) =>
      headers.get('authorization') === `Bearer ${good()}` ? json(1) : refusal();
    return fakeClient(
      answer,
      { maxRetries: 0 },
      { auth: { A: bearer(supplier, source) }, security: [['A']] },
    );
  }

  it('is requested again from a supplier that gets the refused one, and the request is sent again', async () => {
    const asked: unknown[] = [];
    const { client, sent } = service((refused) => {
      asked.push(refused);
      return refused === undefined ? 't1' : 't2';
    });
    await expect(request(client, { ...get, method: 'POST', body: fieldsBody }, { a: 1 })).resolves.toBe(1);
    expect(asked).toEqual([undefined, 't1']);
    expect(tokens(sent)).toEqual(['Bearer t1', 'Bearer t2']);
    expect(sent[1]?.body).toBe('{"a":1}');
  });

  it('is asked for once by calls at the same time', async () => {
    let renewals = 0;
    let cached = 't1';
    const { client, sent } = service(async (refused) => {
      if (refused === cached) {
        renewals++;
        await Promise.resolve();
        cached = 't2';
      }
      return cached;
    });
    await Promise.all([1, 2, 3].map(() => request(client, get, {})));
    expect([renewals, sent.length]).toEqual([1, 6]);
  });

  it('is replaced once: a second refusal is reported', async () => {
    let count = 0;
    const { client, sent } = service(() => `t${++count + 2}`);
    await expect(request(client, get, {}, { maxRetries: 3 })).rejects.toSatisfy(isAuthenticationError);
    expect(sent).toHaveLength(2);
  });

  it('is not sent again where the supplier has no other', async () => {
    const { client, sent } = service(() => 't1');
    const error: unknown = await request(client, get, {}).catch((reason: unknown) => reason);
    expect(isAuthenticationError(error)).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it('fails the call with the error that the supplier throws then', async () => {
    const { client } = service((refused) => {
      if (refused !== undefined) throw new Error('signed out');
      return 't1';
    });
    await expect(request(client, get, {})).rejects.toThrow('signed out');
    await expect(request(client, get, {})).rejects.toThrow('signed out');
  });

  it('is not requested where it is a constant, or the caller gave the header', async () => {
    const constant = service('t1');
    await expect(request(constant.client, get, {})).rejects.toSatisfy(isAuthenticationError);
    const { client, sent } = service((refused) => (refused === undefined ? 't1' : 't2'));
    const own = request(client, get, {}, { headers: { authorization: 'Bearer own' } });
    await expect(own).rejects.toSatisfy(isAuthenticationError);
    expect([constant.sent.length, sent.length]).toEqual([1, 1]);
  });

  it('is not requested after status 403, for a stream, or by another origin that a redirect led to', async () => {
    const supplier = vi.fn(() => 't1');
    const auth = { auth: { A: bearer(supplier, source) }, security: [['A']] };
    const elsewhere = (): Response =>
      Object.defineProperty(refusal(), 'url', { value: 'https://other.example.net/machines' });
    const upload: Plan = { ...get, method: 'PUT', body: wholeBody, encode: binaryBody() };
    for (const [answer, plan, input] of [
      [json({}, { status: 403 }), get, {}],
      [refusal(), upload, { body: new ReadableStream() }],
      [elsewhere, get, {}],
    ] as const) {
      const { client, sent } = fakeClient(answer, { maxRetries: 0 }, auth);
      await expect(request(client, plan, input)).rejects.toThrow(/40[13]/);
      expect(sent).toHaveLength(1);
    }
    expect(supplier.mock.calls).toEqual([[undefined], [undefined], [undefined]]);
  });

  it('is replaced where it is a key, follows a prefix, or is a user and password', async () => {
    const renewing: Credential = (refused) => (refused === undefined ? 'k1' : `${refused}+`);
    const user = (refused?: object): BasicCredential => ({
      username: refused ? 'new' : 'old',
      password: 'p',
    });
    const auth = {
      H: apiKeyInHeader('X-Key', withPrefix('Key ', renewing), source),
      Q: apiKeyInQuery('key', renewing, source),
      B: basic(user, source),
    };
    const { client, sent } = fakeClient([refusal, json(1)], {}, { auth, security: [['H', 'Q', 'B']] });
    await request(client, get, {});
    const [first, second] = sent.map(({ url, headers }) => [
      headers.get('x-key'),
      new URL(url).search,
      atob(headers.get('authorization')?.slice(6) ?? ''),
    ]);
    expect(first).toEqual(['Key k1', '?key=k1', 'old:p']);
    expect(second).toEqual(['Key k1+', '?key=k1%2B', 'new:p']);
  });

  it('is made for the request again where it is a signature', async () => {
    const auth = { A: requestScheme('Sign', ({ refused }) => (refused ? 'again' : 'first'), source) };
    const { client, sent } = fakeClient([refusal, json(1)], {}, { auth, security: [['A']] });
    await request(client, get, {});
    expect(tokens(sent)).toEqual(['Sign first', 'Sign again']);
  });
});

describe('security alternatives', () => {
  const auth = {
    A: bearer(undefined, source),
    B: apiKeyInHeader('X-B', 'b', 'the option "b"'),
    C: bearer('', 'the option "c"'),
  };

  it('are met by the first whose credentials are all there', async () => {
    const { client, sent } = fakeClient(json(1), {}, { auth, security: [['A'], ['A', 'B'], ['B']] });
    await request(client, get, {});
    expect(sent[0]?.headers.get('x-b')).toBe('b');
    expect(sent[0]?.headers.has('authorization')).toBe(false);
  });

  it('of the plan replace those of the client, and null sends no credentials', async () => {
    const { client, sent } = fakeClient(json(1), {}, { auth, security: [['A']] });
    await request(client, { ...get, auth: () => null }, {});
    await request(client, { ...get, auth: (schemes) => anyOf(schemes, [['B']]) }, {});
    expect(sent.map(({ headers }) => headers.get('x-b'))).toEqual([null, 'b']);
  });

  it('that allow no credential still send one that the client has', async () => {
    const { client, sent } = fakeClient(json(1), {}, { auth });
    await request(client, { ...get, auth: (schemes) => anyOf(schemes, [[], ['B']]) }, {});
    await request(client, { ...get, auth: (schemes) => anyOf(schemes, [[], ['A']]) }, {});
    expect(sent.map(({ headers }) => headers.get('x-b'))).toEqual(['b', null]);
  });

  it('that are not met fail before anything is sent, and say what to do', async () => {
    const { client, sent } = fakeClient(json(1), {}, { auth });
    const error: unknown = await request(
      client,
      { ...get, auth: (schemes) => anyOf(schemes, [['A'], ['B', 'C'], ['D']]) },
      {},
    ).catch((e: unknown) => e);
    expect(isMissingCredentialsError(error)).toBe(true);
    expect(String(error)).toContain('machines-get');
    expect(String(error)).toContain('"apiKey"');
    expect(String(error)).toContain('EXAMPLE_API_KEY');
    expect(String(error)).toContain('"c"');
    expect(String(error)).toContain('"D"');
    expect(sent).toEqual([]);
  });

  it('whose supplier gives nothing fail too', async () => {
    const { client, sent } = fakeClient(
      json(1),
      {},
      { auth: { A: bearer(() => '', source) }, security: [['A']] },
    );
    await expect(request(client, get, {})).rejects.toSatisfy(isMissingCredentialsError);
    expect(sent).toEqual([]);
  });
});

describe('credentials and other origins', () => {
  const auth = { A: apiKeyInHeader('X-Key', 'k', source) };
  const answers: Answer = ({ url }) =>
    url.endsWith('/machines')
      ? new Response(null, { status: 302, headers: { location: 'https://files.example.net/x' } })
      : json({ url });

  it('a key in a header does not follow a redirect to another origin', async () => {
    const { client, sent } = fakeClient(
      answers,
      { headers: { 'X-Other': 'o' } },
      { auth, security: [['A']] },
    );
    await request(client, get, {});
    expect(sent.map(({ url }) => url)).toEqual([
      'https://api.example.com/v1/machines',
      'https://files.example.net/x',
    ]);
    expect(sent.map(({ headers }) => headers.get('x-key'))).toEqual(['k', null]);
    expect(sent[1]?.headers.get('x-other')).toBe('o');
  });

  it.each([
    [303, 'GET', null],
    [302, 'GET', null],
    [307, 'POST', '{"a":1}'],
    [308, 'POST', '{"a":1}'],
  ])('a redirect %i in the same origin keeps the key and sends %s', async (status, method, body) => {
    const redirect = new Response(null, { status, headers: { location: '/v2/machines' } });
    const { client, sent } = fakeClient([redirect, json(1)], {}, { auth, security: [['A']] });
    await request(client, { ...get, method: 'POST', body: fieldsBody }, { a: 1 });
    expect(sent[1]).toMatchObject({ url: 'https://api.example.com/v2/machines', method, body });
    expect(sent[1]?.headers.get('x-key')).toBe('k');
  });

  it('endless redirects are not a connection failure, and the request is not sent again', async () => {
    const loop = (): Response => new Response(null, { status: 302, headers: { location: '/again' } });
    const { client, sent } = fakeClient(loop, {}, { auth, security: [['A']] });
    const error: unknown = await request(client, get, {}).catch((reason: unknown) => reason);
    expect(String(error)).toContain('redirect refused, the headers contain a secret');
    expect(isConnectionError(error)).toBe(false);
    expect(sent).toHaveLength(21);
  });

  it("a caller's own headers that sound secret are dropped where a redirect leads to another origin", async () => {
    const headers = { 'X-Session-Token': 't', 'X-Other': 'o' };
    const { client, sent } = fakeClient(answers, { headers }, { auth, security: [['A']] });
    await request(client, get, {}, { headers: { 'My-Password': 'p' } });
    expect(sent.map((one) => one.headers.get('x-session-token'))).toEqual(['t', null]);
    expect(sent.map((one) => one.headers.get('my-password'))).toEqual(['p', null]);
    expect(sent[1]?.headers.get('x-other')).toBe('o');
  });

  it('the plan drops header parameters that sound secret where a redirect leads to another origin', async () => {
    const headers = (): HeaderValues => ({ 'X-Pin-Token': 't', 'X-Other': 'o' });
    const { client, sent } = fakeClient(answers);
    await request(client, { ...get, headers, guard: guardRedirects }, {});
    expect(sent.map((one) => one.headers.get('x-pin-token'))).toEqual(['t', null]);
  });

  it.each(['X-Pin-Token', 'X-Other', 'Cookie', 'Idempotency-Key', 'X-Signature', 'proxy-authorization'])(
    'the generator and the runtime agree on whether %s is secret',
    (name) => {
      expect(secretHeader.test(name)).toBe(secretHeadersIn(new Headers({ [name]: 'x' })).length > 0);
    },
  );

  it('a call whose own headers sound secret refuses a redirect where nothing would drop them', async () => {
    const { client, sent } = fakeClient(answers);
    const call = request(client, get, {}, { headers: { 'My-Password': 'p' } });
    const error: unknown = await call.catch((reason: unknown) => reason);
    expect(String(error)).toContain('redirect refused, the headers contain a secret');
    expect(isConnectionError(error)).toBe(false);
    expect(sent.map(({ init }) => init.redirect)).toEqual(['manual']);
  });

  it('a request without secret headers leaves redirects to fetch', async () => {
    const modes: unknown[] = [];
    const { client } = fakeClient(json(1), {
      headers: { 'X-Other': 'o' },
      hooks: {
        beforeRequest(outgoing) {
          const { fetch } = outgoing;
          outgoing.fetch = (url, init) => {
            modes.push(init.redirect);
            return fetch(url, init);
          };
        },
      },
    });
    await request(client, get, {}, { idempotencyKey: 'i' });
    expect(modes).toEqual([undefined]);
  });

  it('a URL with user and password is not sent', async () => {
    const { client, sent } = fakeClient(json(1), { baseUrl: 'https://zelda:hunter2@api.example.com' });
    const error: unknown = await request(client, get, {}).catch((reason: unknown) => reason);
    expect(isInvalidInputError(error)).toBe(true);
    expect(inspect(error)).not.toMatch(/zelda|hunter2/);
    expect(sent).toEqual([]);
  });

  it('a URL that the service gives gets credentials and headers in the same origin only', async () => {
    const { client, sent } = fakeClient(
      json(1),
      { headers: { 'X-Secret': 's' } },
      { auth, security: [['A']] },
    );
    const plan: Plan = {
      ...get,
      query: (fields) => writeQuery(fields, ['page']),
      headers: (fields) => writeHeaders(fields, ['X-Version']),
    };
    const input = { page: 1, 'X-Version': '2' };
    await follow(client, plan, input, '/v1/machines?page=2');
    await follow(client, plan, input, '?page=3');
    await follow(client, plan, input, 'https://evil.example.net/machines?page=4', {
      headers: { cookie: 'c' },
    });
    await follow(client, plan, input, 'http://api.example.com/v1/machines');
    expect(sent.map(({ url }) => url)).toEqual([
      'https://api.example.com/v1/machines?page=2',
      'https://api.example.com/v1/machines?page=3',
      'https://evil.example.net/machines?page=4',
      'http://api.example.com/v1/machines',
    ]);
    expect(Object.fromEntries(sent[1]?.headers ?? [])).toMatchObject({
      'x-key': 'k',
      'x-secret': 's',
      'x-version': '2',
    });
    for (const { headers } of sent.slice(2)) {
      expect(Object.fromEntries(headers)).toEqual({
        accept: 'application/json',
        'user-agent': 'example-sdk/1.0.0',
      });
    }
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'http://[', 'data:,x'])(
    '%s is refused, and nothing is sent',
    async (url) => {
      const { client, sent } = fakeClient(json(1), {}, { auth, security: [['A']] });
      await expect(follow(client, get, {}, url)).rejects.toThrow('invalid URL');
      expect(sent).toEqual([]);
    },
  );
});

describe('an access token', () => {
  const target = { tokenUrl: '/oauth/token', scopes: ['read'] };
  const grants: Grants = {
    password: target,
    refresh: { tokenUrl: '/oauth/refresh' },
    clientCredentials: target,
  };

  /** A service that knows one refresh token at a time; `forget` makes it know none. */
  function service(credential: Credential | GrantCredential | undefined) {
    const asked: string[] = [];
    let known: string | null = 'r0';
    const answer: Answer = ({ url, body, headers }) => {
      if (!url.includes('/oauth/')) return json(1);
      const fields = new URLSearchParams(String(body));
      asked.push(`${new URL(url).pathname} ${fields} ${headers.get('authorization') ?? ''}`.trim());
      const given = fields.get('refresh_token');
      if (given !== null && given !== known) return json({ error: 'invalid_grant' }, { status: 400 });
      known = `r${asked.length}`;
      return json({ access_token: `t${asked.length}`, expires_in: 60, refresh_token: known });
    };
    const auth = { A: accessToken(credential, grants, 'the option "accessToken"') };
    const made = fakeClient(answer, { maxRetries: 0 }, { auth, security: [['A']] });
    const tokens = (): (string | null)[] =>
      made.sent
        .filter(({ url }) => !url.includes('/oauth/'))
        .map(({ headers }) => headers.get('authorization'));
    return { ...made, asked, tokens, forget: () => (known = null) };
  }

  it('may be the caller’s own, or missing', async () => {
    const { client, tokens, asked } = service(() => 'own');
    await request(client, get, {});
    expect([tokens(), asked]).toEqual([['Bearer own'], []]);
    await expect(request(service(undefined).client, get, {})).rejects.toSatisfy(isMissingCredentialsError);
  });

  it('is requested for user and password, and renewed with the refresh token of the response', async () => {
    const { client, clock, asked, tokens } = service({ username: 'ada', password: 'p&w', clientId: 'app' });
    await request(client, get, {});
    await request(client, get, {});
    await clock.advance(31_000);
    await request(client, get, {});
    expect(tokens()).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2']);
    expect(asked).toEqual([
      '/oauth/token grant_type=password&username=ada&password=p%26w&scope=read&client_id=app',
      '/oauth/refresh grant_type=refresh_token&refresh_token=r1&client_id=app',
    ]);
  });

  it('is requested again where the refresh token is no longer valid', async () => {
    const { client, clock, asked, forget } = service({ username: 'ada', password: 'p' });
    await request(client, get, {});
    await clock.advance(31_000);
    forget();
    await request(client, get, {});
    expect(asked.map((each) => each.split('&')[0])).toEqual([
      '/oauth/token grant_type=password',
      '/oauth/refresh grant_type=refresh_token',
      '/oauth/token grant_type=password',
    ]);
  });

  it('is requested for a refresh token, and then for the one that replaces it', async () => {
    const { client, clock, asked, tokens } = service({
      refreshToken: 'r0',
      clientId: 'app',
      clientSecret: 's',
    });
    await request(client, get, {});
    await clock.advance(31_000);
    await request(client, get, {});
    const basicAuth = `Basic ${btoa('app:s')}`;
    expect(asked).toEqual([
      `/oauth/refresh grant_type=refresh_token&refresh_token=r0 ${basicAuth}`,
      `/oauth/refresh grant_type=refresh_token&refresh_token=r1 ${basicAuth}`,
    ]);
    expect(tokens()).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('is requested for the client alone', async () => {
    const { client, asked } = service({ clientId: 'app', clientSecret: 's' });
    await request(client, get, {});
    expect(asked).toEqual([`/oauth/token grant_type=client_credentials&scope=read Basic ${btoa('app:s')}`]);
  });
});

describe('a token that the service has revoked', () => {
  function service(credential: GrantCredential | (() => ClientCredential)) {
    let count = 0;
    let firstGood = 1;
    const answer: Answer = ({ url, headers }) => {
      if (!url.endsWith('/token')) {
        const token = headers.get('authorization')?.slice('Bearer '.length) ?? '';
        return Number(token.slice(1)) >= firstGood ? json(1) : json({}, { status: 401 });
      }
      return json({ access_token: `t${++count}`, expires_in: 3600, refresh_token: 'r' });
    };
    const revoke = (next = count + 1): void => {
      firstGood = next;
    };
    const target = { tokenUrl: '/token' };
    const auth = {
      A:
        typeof credential === 'function'
          ? clientCredentials(credential, target, source)
          : accessToken(credential, { password: target, refresh: target }, source),
    };
    return {
      ...fakeClient(answer, { maxRetries: 0 }, { auth, security: [['A']] }),
      asked: () => count,
      revoke,
    };
  }

  it('is dropped, and replaced once for all calls at the same time', async () => {
    const { client, asked, revoke } = service(() => ({ clientId: 'app', clientSecret: 's' }));
    await request(client, get, {});
    revoke();
    await Promise.all([1, 2, 3].map(() => request(client, get, {})));
    await request(client, get, {});
    expect(asked()).toBe(2);
  });

  it('is replaced by its refresh token where there is one', async () => {
    const { client, sent, asked, revoke } = service({ username: 'ada', password: 'p' });
    await request(client, get, {});
    revoke();
    await request(client, get, {});
    expect(asked()).toBe(2);
    expect(String(sent.findLast(({ url }) => url.endsWith('/token'))?.body)).toContain('refresh_token=r');
  });

  it('is not requested twice where the new one is refused too', async () => {
    const { client, asked, revoke } = service(() => ({ clientId: 'app', clientSecret: 's' }));
    await request(client, get, {});
    revoke(Infinity);
    await expect(request(client, get, {})).rejects.toSatisfy(isAuthenticationError);
    expect(asked()).toBe(2);
  });
});

describe('client credentials', () => {
  const target = { tokenUrl: '/oauth/token', scopes: ['read', 'write'] };
  const credential = { clientId: 'id:1', clientSecret: 's%' };

  function service(tokens: Answer) {
    let asked = 0;
    const answer: Answer = (sent) => {
      if (!sent.url.endsWith('/oauth/token')) return json(1);
      asked++;
      return typeof tokens === 'function'
        ? tokens(sent)
        : json({ access_token: `t${asked}`, expires_in: 3600 });
    };
    const auth = { A: clientCredentials(credential, target, 'the option "credentials"') };
    return { ...fakeClient(answer, { maxRetries: 1 }, { auth, security: [['A']] }), asked: () => asked };
  }
  const token = json({});

  it('are exchanged for a token, which serves until it is about to expire', async () => {
    const { client, clock, sent, asked } = service(token);
    await request(client, get, {});
    await request(client, get, {});
    expect(asked()).toBe(1);
    expect(sent[0]).toMatchObject({ url: 'https://api.example.com/oauth/token', method: 'POST' });
    expect(sent[0]?.body).toBe('grant_type=client_credentials&scope=read+write');
    expect(sent[0]?.headers.get('authorization')).toBe(`Basic ${btoa('id%3A1:s%25')}`);
    await clock.advance(3_570_000);
    await request(client, get, {});
    expect(sent.at(-1)?.headers.get('authorization')).toBe('Bearer t2');
  });

  it('are exchanged once for calls that start together', async () => {
    const { client, asked } = service(token);
    await Promise.all([1, 2, 3].map(() => request(client, get, {})));
    expect(asked()).toBe(1);
  });

  it('that fail are tried again by the next call', async () => {
    let status = 401;
    const { client, asked } = service(() => json({ access_token: 't', error: 'invalid_client' }, { status }));
    await expect(request(client, get, {})).rejects.toThrow(
      'POST https://api.example.com/oauth/token: 401 invalid_client',
    );
    status = 200;
    await expect(request(client, get, {})).resolves.toBe(1);
    expect(asked()).toBe(2);
  });

  it('never show a token response that is cut off', async () => {
    const { client } = service(() => new Response('{"access_token":"sesame", x'));
    const error: unknown = await request(client, get, {}).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'ResponseParseError', status: 200 });
    expect(inspect(error, { depth: 9 })).not.toContain('sesame');
  });

  it('fail with a clear error where the response has no token', async () => {
    const { client } = service(() => json({}));
    await expect(request(client, get, {})).rejects.toThrow('200 without an access_token');
  });

  it('are not lost to others when the call that asked first is aborted', async () => {
    const { client, asked } = service(token);
    const controller = new AbortController();
    const first = request(client, get, {}, { signal: controller.signal });
    const second = request(client, get, {});
    controller.abort();
    await expect(first).rejects.toThrow('aborted');
    await expect(second).resolves.toBe(1);
    expect(asked()).toBe(1);
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { fieldsBody } from '../../templates/runtime/body.ts';
import { bodyLogging, type BodyLoggingOptions } from '../../templates/runtime/body-logging.ts';
import { formBody } from '../../templates/runtime/encode/form.ts';
import { writeQuery } from '../../templates/runtime/parameters.ts';
import { apiKeyInHeader, apiKeyInQuery } from '../../templates/runtime/auth/api-key.ts';
import { bearer } from '../../templates/runtime/auth/bearer.ts';
import { isServerError } from '../../templates/runtime/errors/api-errors.ts';
import { isConnectionError } from '../../templates/runtime/errors/transport-errors.ts';
import { logVariable } from '../../templates/runtime/log-variable.ts';
import { logging, type Logger, type LogLevel } from '../../templates/runtime/logging.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import { settle } from '../support/fake-clock.ts';
import { fakeClient, json } from './fake-fetch.ts';

const get: Plan = {
  id: 'machines-get',
  method: 'GET',
  path: '/machines',
  query: (fields) => writeQuery(fields, ['api_token', 'page']),
};

describe('hooks', () => {
  it('are called around each attempt, the first outermost', async () => {
    const seen: string[] = [];
    const hook = (name: string) => ({
      beforeRequest: ({ attempt }: { attempt: number }) => void seen.push(`${name} before ${attempt}`),
      afterResponse: (_: unknown, { status }: Response) => void seen.push(`${name} after ${status}`),
      onError: (_: unknown, error: unknown, ms: number | null) =>
        void seen.push(`${name} error ${isServerError(error)} ${ms}`),
    });
    const options = { hooks: [hook('a'), hook('b')], maxRetries: 1 };
    const { client, clock } = fakeClient(() => new Response(null, { status: 500 }), options);
    await clock.run(request(client, get, {})).catch(() => {});
    const attempt = (number: number, ms: number | null): string[] => [
      `a before ${number}`,
      `b before ${number}`,
      'b after 500',
      'a after 500',
      `a error true ${ms}`,
      `b error true ${ms}`,
    ];
    expect(seen).toEqual([...attempt(1, 500), ...attempt(2, null)]);
  });

  it('may change the request without changing the next attempt', async () => {
    const { client, clock, sent } = fakeClient([new Response(null, { status: 500 }), json(1)], {
      hooks: {
        async beforeRequest(outgoing) {
          outgoing.headers.append('x-sign', `s${outgoing.attempt}`);
          outgoing.url.searchParams.append('n', String(outgoing.attempt));
          outgoing.body = 'signed';
        },
      },
    });
    await clock.run(request(client, { ...get, method: 'PUT' }, {}));
    expect(sent.map(({ headers, url, body }) => [headers.get('x-sign'), new URL(url).search, body])).toEqual([
      ['s1', '?n=1', 'signed'],
      ['s2', '?n=2', 'signed'],
    ]);
  });

  it('end the call with the error that they throw', async () => {
    const failure = new Error('no');
    const { client, sent } = fakeClient(json(1), { hooks: { beforeRequest: () => Promise.reject(failure) } });
    await expect(request(client, get, {})).rejects.toBe(failure);
    expect(sent).toEqual([]);
  });
});

describe('around', () => {
  it('sees the operation, its input and the request, and may change it', async () => {
    const seen: unknown[] = [];
    const { client, sent } = fakeClient(json({ id: 7 }), {
      headers: { 'x-team': 'data' },
      hooks: {
        async around(call, next) {
          const { operation, input, method, url, headers, attempt } = call;
          seen.push([operation, input, method, url.pathname, headers.get('x-team'), attempt]);
          headers.set('x-trace', 't1');
          url.searchParams.set('page', '3');
          const response = await next(call);
          seen.push(response.status);
          return response;
        },
      },
    });
    await expect(request(client, get, { page: 2 })).resolves.toEqual({ id: 7 });
    expect(seen).toEqual([['machines-get', { page: 2 }, 'GET', '/v1/machines', 'data', 1], 200]);
    expect([sent[0]?.headers.get('x-trace'), new URL(sent[0]?.url ?? '').search]).toEqual(['t1', '?page=3']);
  });

  it('may give a response of its own, and then nothing is sent', async () => {
    const { client, sent } = fakeClient(json({ from: 'service' }), {
      hooks: { around: () => Promise.resolve(json({ from: 'cache' })) },
    });
    await expect(request(client, get, {})).resolves.toEqual({ from: 'cache' });
    expect(sent).toEqual([]);
  });

  it('may send the request again', async () => {
    const { client, sent } = fakeClient([new Response(null, { status: 418 }), json(1)], {
      hooks: {
        async around(call, next) {
          const response = await next(call);
          return response.status === 418 ? next(call) : response;
        },
      },
    });
    await expect(request(client, get, {})).resolves.toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('wraps the hooks after it, and sees the errors of this package', async () => {
    const seen: string[] = [];
    const { client } = fakeClient(new TypeError('Failed to fetch'), {
      maxRetries: 0,
      hooks: [
        {
          async around(call, next) {
            seen.push('in');
            return next(call).catch((error: unknown) => {
              seen.push(isConnectionError(error) ? 'out' : 'odd');
              throw error;
            });
          },
        },
        { beforeRequest: () => void seen.push('before') },
      ],
    });
    const failed = await request(client, get, {}).catch((error: unknown) => error);
    expect(isConnectionError(failed)).toBe(true);
    expect(seen).toEqual(['in', 'before', 'out']);
  });
});

describe('options of fetch', () => {
  it('of the client and of the call are passed on as they are, except for what the client sets', async () => {
    const dispatcher = { name: 'pool' };
    const { client, sent } = fakeClient(json(1), { fetchOptions: { credentials: 'include', dispatcher } });
    const next = { revalidate: 60 };
    const fetchOptions = { cache: 'force-cache', credentials: 'omit', next, method: 'DELETE' } as const;
    await request(client, get, {}, { fetchOptions });
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', cache: 'force-cache', method: 'GET' });
    expect(Reflect.get(sent[0]?.init ?? {}, 'dispatcher')).toBe(dispatcher);
    expect(Reflect.get(sent[0]?.init ?? {}, 'next')).toBe(next);
  });
});

function recorder(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const at = (level: LogLevel) => (message: string, details?: object) =>
    void lines.push([level, message, JSON.stringify(details)].filter(Boolean).join(' '));
  return { logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }, lines };
}

describe('logging', () => {
  afterEach(() => void vi.unstubAllEnvs());

  async function log(level?: LogLevel | 'off'): Promise<string[]> {
    const { logger, lines } = recorder();
    const auth = {
      A: bearer('s3cret', 'the option "a"'),
      Q: apiKeyInQuery('k', 's3cret', 'the option "q"'),
      H: apiKeyInHeader('X-Acme', 's3cret', 'the option "h"'),
    };
    const answers = [
      new Response(null, { status: 503 }),
      json(1, { headers: { 'set-cookie': 's3cret', 'x-ok': 'ok' } }),
    ];
    const options = { hooks: logging(logger, level), headers: { 'X-Api-Key': 's3cret' } };
    const { client, clock } = fakeClient(answers, options, { auth, security: [['A', 'Q', 'H']] });
    await clock.run(
      request(client, get, { api_token: 's3cret', page: 2 }, { headers: { cookie: 's3cret' } }),
    );
    return lines;
  }

  it('logs requests, responses and retries', async () => {
    const title = 'machines-get: GET https://api.example.com/v1/machines?api_token=***&page=2';
    expect(await log('info')).toEqual([
      `info ${title} attempt 1`,
      `info ${title} 503`,
      `warn ${title} 503, again in 500 ms`,
      `info ${title} attempt 2`,
      `info ${title} 200`,
    ]);
    expect(await log('warn')).toHaveLength(1);
    expect(await log('error')).toHaveLength(0);
  });

  it('takes its level from the environment if the client gives none', async () => {
    expect(await log()).toHaveLength(5);
    vi.stubEnv(logVariable, 'WARN');
    expect(await log()).toHaveLength(1);
    expect(await log('info')).toHaveLength(5);
    vi.stubEnv(logVariable, 'off');
    expect(await log()).toEqual([]);
    vi.stubEnv(logVariable, 'loud');
    expect((await log())[0]).toBe(
      'warn The environment variable SDKWRIGHT_LOG must be one of debug, info, warn, error, off, not "loud".',
    );
  });

  it('shows headers on request, and never a secret', async () => {
    const lines = (await log('debug')).join('\n');
    expect(lines).toContain('"x-ok":"ok"');
    expect(lines).toContain('"x-api-key":"***"');
    expect(lines).not.toContain('s3cret');
  });
});

describe('logging of bodies', () => {
  const post: Plan = { id: 'pay', method: 'POST', path: '/pay', body: fieldsBody };

  async function log(plan: Plan, answer: Response, options?: BodyLoggingOptions): Promise<string[]> {
    const { logger, lines } = recorder();
    const { client } = fakeClient(answer, { hooks: bodyLogging(logger, options), maxRetries: 0 });
    const input = { amount: 5, card: { cvc: '123', apiToken: 's3cret' }, iban: 's3cret' };
    await request(client, plan, input).catch(() => {});
    await settle();
    return lines;
  }

  it('shows JSON of requests and responses without the fields that sound secret or are named', async () => {
    const answer = json({ items: [{ id: 1, password: 's3cret' }] }, { status: 201 });
    expect(await log(post, answer, { secretFields: ['iban', 'cvc'] })).toEqual([
      'debug pay: body 1: {"amount":5,"card":{"cvc":"***","apiToken":"***"},"iban":"***"}',
      'debug pay: response 201: {"items":[{"id":1,"password":"***"}]}',
    ]);
  });

  it('shows forms', async () => {
    const form = { ...post, encode: formBody() };
    expect((await log(form, json(1), { secretFields: ['iban', 'card'] }))[0]).toBe(
      'debug pay: body 1: amount=5&card=***&iban=***',
    );
  });

  it('shows only the media type of a body that it cannot read', async () => {
    const page = new Response('<p>s3cret</p>', { status: 502, headers: { 'content-type': 'text/html' } });
    expect((await log(post, page))[1]).toBe('debug pay: response 502: (text/html)');
    const broken = new Response('{"s3cret', { headers: { 'content-type': 'application/json' } });
    expect((await log(post, broken))[1]).toBe('debug pay: response 200: (application/json, 8 characters)');
  });

  it('cuts long bodies, and leaves the body to the caller', async () => {
    const { logger, lines } = recorder();
    const { client } = fakeClient(json(['a'.repeat(50)]), { hooks: bodyLogging(logger, { maxLength: 10 }) });
    await expect(request(client, get, {})).resolves.toEqual(['a'.repeat(50)]);
    await settle();
    expect(lines).toEqual(['debug machines-get: response 200: ["aaaaaaaa… (44 more)']);
  });
});

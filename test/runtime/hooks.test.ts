import { describe, expect, it } from 'vitest';
import { writeQuery } from '../../templates/runtime/parameters.ts';
import { apiKeyInHeader, apiKeyInQuery } from '../../templates/runtime/auth/api-key.ts';
import { bearer } from '../../templates/runtime/auth/bearer.ts';
import { isServerError } from '../../templates/runtime/errors/api-errors.ts';
import { logging, type Logger, type LogLevel } from '../../templates/runtime/logging.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import { fakeClient, json } from './fake-fetch.ts';

const get: Plan = {
  id: 'machines-get',
  method: 'GET',
  path: '/machines',
  query: (fields) => writeQuery(fields, ['api_token', 'page']),
};

describe('hooks', () => {
  it('are called around each attempt, in order', async () => {
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
      'a after 500',
      'b after 500',
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

  it('end the call by what they throw', async () => {
    const failure = new Error('no');
    const { client, sent } = fakeClient(json(1), { hooks: { beforeRequest: () => Promise.reject(failure) } });
    await expect(request(client, get, {})).rejects.toBe(failure);
    expect(sent).toEqual([]);
  });
});

describe('logging', () => {
  function recorder(): { logger: Logger; lines: string[] } {
    const lines: string[] = [];
    const at = (level: LogLevel) => (message: string, details?: object) =>
      void lines.push([level, message, JSON.stringify(details)].filter(Boolean).join(' '));
    return { logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }, lines };
  }

  async function log(level: LogLevel): Promise<string[]> {
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

  it('tells requests, answers and retries', async () => {
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

  it('shows headers when asked to, and no secret ever', async () => {
    const lines = (await log('debug')).join('\n');
    expect(lines).toContain('"x-ok":"ok"');
    expect(lines).toContain('"x-api-key":"***"');
    expect(lines).not.toContain('s3cret');
  });
});

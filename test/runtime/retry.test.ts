import { describe, expect, it, vi } from 'vitest';
import { binaryBody } from '../../templates/runtime/encode/binary.ts';
import { fieldsBody, wholeBody } from '../../templates/runtime/body.ts';
import type { HeaderValues } from '../../templates/runtime/client.ts';
import {
  isAbortedError,
  isConnectionError,
  isTimeoutError,
} from '../../templates/runtime/errors/transport-errors.ts';
import {
  isBadRequestError,
  isRateLimitError,
  isServerError,
} from '../../templates/runtime/errors/api-errors.ts';
import { randomUuid } from '../../templates/runtime/random-uuid.ts';
import { byKey } from '../../templates/runtime/idempotency.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import { retryAfterMs } from '../../templates/runtime/errors/retry-after.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { fakeClient, json, never, type Sent } from './fake-fetch.ts';

const get: Plan = { id: 'get', method: 'GET', path: '/machines' };
const create: Plan = {
  id: 'create',
  method: 'POST',
  path: '/machines',
  body: fieldsBody,
  idempotency: byKey,
};
const busyFor = (retryAfter: string) => (): Response =>
  new Response(null, { status: 503, headers: { 'retry-after': retryAfter } });
const busy = (): Response => new Response(null, { status: 503 });

describe('a failed attempt', () => {
  it.each([408, 409, 429, 500, 502, 503])('is repeated after status %i', async (status) => {
    const { client, clock, sent } = fakeClient([new Response(null, { status }), json({ ok: true })]);
    await expect(clock.run(request(client, get, {}))).resolves.toEqual({ ok: true });
    expect(sent).toHaveLength(2);
  });

  it.each([400, 401, 403, 404, 422])('is final after status %i', async (status) => {
    const { client, sent } = fakeClient(new Response(null, { status }));
    await expect(request(client, get, {})).rejects.toThrow(String(status));
    expect(sent).toHaveLength(1);
  });

  it('is repeated after a connection failure, twice by default, and then reported', async () => {
    const cause = new TypeError('fetch failed', {
      cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }),
    });
    const { client, clock, sent } = fakeClient(cause);
    const error: unknown = await clock.run(request(client, get, {})).catch((reason: unknown) => reason);
    expect(isConnectionError(error) && error.cause).toBe(cause);
    expect(String(error)).toContain('ECONNREFUSED');
    expect(sent).toHaveLength(3);
  });

  it('is repeated when the connection breaks while the response is read', async () => {
    const broken = (): Response =>
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) }));
    const { client, clock, sent } = fakeClient([broken, json(1)]);
    await expect(clock.run(request(client, get, {}))).resolves.toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('is repeated as often as the call says, or else the client', async () => {
    const { client, clock, sent } = fakeClient(busy, { maxRetries: 0 });
    await expect(request(client, get, {})).rejects.toSatisfy(isServerError);
    expect(sent).toHaveLength(1);
    await expect(clock.run(request(client, get, {}, { maxRetries: 4 }))).rejects.toSatisfy(isServerError);
    expect(sent).toHaveLength(6);
  });

  it('is not repeated where the method may not be sent twice', async () => {
    const { client, sent } = fakeClient(busy);
    await expect(request(client, create, {})).rejects.toSatisfy(isServerError);
    expect(sent).toHaveLength(1);
  });

  const busyAfter = (): Response => new Response(null, { status: 503, headers: { 'retry-after': '1' } });
  const failed = (cause: object): TypeError => new TypeError('fetch failed', { cause });
  const refused = failed(Object.assign(new Error(), { code: 'ECONNREFUSED' }));

  it.each([
    ['status 429', new Response(null, { status: 429 })],
    ['status 503 with Retry-After', busyAfter],
    ['a refused connection', refused],
    ['an unknown name of the service', failed({ code: 'ENOTFOUND' })],
    ['a name service that is busy', failed({ code: 'EAI_AGAIN' })],
    ['a refused connection in Bun', Object.assign(new Error('No'), { code: 'ConnectionRefused' })],
  ])('is repeated after %s, even where the method may not be sent twice', async (_, failure) => {
    const { client, clock, sent } = fakeClient([failure, json(1)]);
    await expect(clock.run(request(client, { ...create, method: 'PATCH' }, {}))).resolves.toBe(1);
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['status 500', new Response(null, { status: 500, headers: { 'retry-after': '1' } })],
    ['status 409', new Response(null, { status: 409, headers: { 'retry-after': '1' } })],
    ['a connection that broke', failed({ code: 'ECONNRESET' })],
    ['a failure of the body', failed({ message: 'not (ECONNREFUSED)' })],
  ])('is not repeated after %s where the method may not be sent twice', async (_, failure) => {
    const { client, sent } = fakeClient([failure, json(1)]);
    await expect(request(client, create, {})).rejects.toThrow('POST https://api.example.com/v1/machines');
    expect(sent).toHaveLength(1);
  });

  it('is not repeated where the method may not be sent twice and no response came in time', async () => {
    const { client, clock, sent } = fakeClient([never, json(1)]);
    await expect(clock.run(request(client, create, {}))).rejects.toSatisfy(isTimeoutError);
    expect(sent).toHaveLength(1);
  });

  it('of a stream is not repeated even after a refused connection', async () => {
    const { client, sent } = fakeClient([refused, json(1)]);
    const plan: Plan = { ...create, body: wholeBody, encode: binaryBody() };
    await expect(request(client, plan, { body: new ReadableStream() })).rejects.toSatisfy(isConnectionError);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['the document says it may be', { ...create, idempotent: true } satisfies Plan, {}],
    ['the caller gives an idempotency key', create, { idempotencyKey: 'k' }],
    ['a header holds an idempotency key', create, { headers: { 'Idempotency-Key': 'k' } }],
  ])('is repeated where %s', async (_, plan, options) => {
    const { client, clock, sent } = fakeClient([busy, json(1)]);
    await clock.run(request(client, plan, {}, options));
    expect(sent).toHaveLength(2);
    expect(sent[1]?.headers.get('idempotency-key')).toBe(sent[0]?.headers.get('idempotency-key'));
  });

  it('is not repeated where the body is a stream', async () => {
    const { client, sent } = fakeClient(busy);
    const plan: Plan = {
      id: 'put',
      method: 'PUT',
      path: '/file',
      body: wholeBody,
      encode: binaryBody(),
    };
    await expect(request(client, plan, { body: new ReadableStream() })).rejects.toSatisfy(isServerError);
    expect(sent).toHaveLength(1);
  });
});

describe('a policy of the caller', () => {
  it('decides alone after how long and how often', async () => {
    const asked: [string, number][] = [];
    const retry = (error: unknown, attempt: number): number | null => {
      asked.push([String(error), attempt]);
      return attempt < 5 ? attempt * 100 : null;
    };
    const { client, clock, sent } = fakeClient(new Response('no', { status: 400 }), { retry, maxRetries: 1 });
    const start = clock.now();
    await expect(clock.run(request(client, create, {}))).rejects.toSatisfy(isBadRequestError);
    expect([sent.length, clock.now() - start]).toEqual([5, 1000]);
    expect(asked.map(([, attempt]) => attempt)).toEqual([1, 2, 3, 4, 5]);
    expect(asked[0]?.[0]).toContain('400 no');
  });

  it('of a call comes before that of the client', async () => {
    const { client, sent } = fakeClient(busy, { retry: () => 0 });
    await expect(request(client, get, {}, { retry: () => null })).rejects.toSatisfy(isServerError);
    expect(sent).toHaveLength(1);
  });

  it('is not consulted for a stream, for an aborted call, or beyond the time of the call', async () => {
    const retry = vi.fn(() => 10_000);
    const { client, sent } = fakeClient(busy, { retry });
    const plan: Plan = { ...create, body: wholeBody, encode: binaryBody() };
    await expect(request(client, plan, { body: new ReadableStream() })).rejects.toSatisfy(isServerError);
    const aborted = request(client, get, {}, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toSatisfy(isAbortedError);
    expect(retry).not.toHaveBeenCalled();
    await expect(request(client, get, {}, { timeoutMs: 5000 })).rejects.toSatisfy(isServerError);
    expect(sent).toHaveLength(2);
  });
});

describe('an idempotency key', () => {
  const plan: Plan = { ...create, idempotencyKey: { header: 'X-Token', make: randomUuid } };
  const keys = (sent: readonly Sent[]): (string | null)[] =>
    sent.map(({ headers }) => headers.get('x-token'));

  it('is made for each call, stays for its retries, and makes them safe', async () => {
    const { client, clock, sent } = fakeClient([busy, json(1), json(2)]);
    await clock.run(request(client, plan, {}));
    await request(client, plan, {});
    const [first, again, second] = keys(sent);
    expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(again).toBe(first);
    expect(second).not.toBe(first);
  });

  it('gives way to one of the caller, by option, input or header', async () => {
    const { client, sent } = fakeClient(json(1));
    const headers = (): HeaderValues => ({ 'X-Token': 'input' });
    await request(client, plan, {}, { idempotencyKey: 'option' });
    await request(client, { ...plan, headers }, {});
    await request(client, plan, {}, { headers: { 'x-token': 'header' } });
    expect(keys(sent)).toEqual(['option', 'input', 'header']);
    expect(sent[0]?.headers.has('idempotency-key')).toBe(false);
  });

  it('is left out where the caller takes the header away: then no retry is safe', async () => {
    const { client, sent } = fakeClient(busy);
    await expect(request(client, plan, {}, { headers: { 'X-Token': null } })).rejects.toSatisfy(
      isServerError,
    );
    expect(keys(sent)).toEqual([null]);
  });
});

describe('the wait before a retry', () => {
  /** When each attempt was sent, in milliseconds after the first. */
  async function waits(answer: () => Response, random: number): Promise<number[]> {
    const clock = new FakeClock({ random });
    const { client } = fakeClient(answer, { maxRetries: 7, clock });
    const starts: number[] = [];
    const hooks = [{ beforeRequest: () => void starts.push(clock.now()) }];
    await clock.run(request({ ...client, hooks }, get, {})).catch(() => {});
    return starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  }

  it('doubles from half a second up to eight', async () => {
    expect(await waits(busy, 0)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it('is shortened by up to half by chance', async () => {
    expect((await waits(busy, 0.5)).slice(0, 3)).toEqual([375, 750, 1500]);
  });

  it('is what the service asks for, up to a minute', async () => {
    expect((await waits(busyFor('7'), 0))[0]).toBe(7000);
    expect((await waits(busyFor('60'), 0))[0]).toBe(60_000);
    expect((await waits(busyFor('soon'), 0))[0]).toBe(500);
  });

  it('does not begin where the service asks for more than a minute, or for more than the call has left', async () => {
    const limited = new Response(null, { status: 429, headers: { 'retry-after': '3600' } });
    const { client, clock, sent } = fakeClient(limited);
    const error: unknown = await request(client, get, {}).catch((reason: unknown) => reason);
    expect(isRateLimitError(error) && error.retryAfterMs).toBe(3_600_000);
    await expect(request(fakeClient(busyFor('7')).client, get, {}, { timeoutMs: 5000 })).rejects.toSatisfy(
      isServerError,
    );
    expect([sent.length, clock.pending]).toEqual([1, 0]);
  });

  it('keeps its usual length where the service asks for no wait, or for a date long past', async () => {
    expect((await waits(busyFor('0'), 0)).slice(0, 3)).toEqual([500, 1000, 2000]);
    expect((await waits(busyFor('Sun, 06 Nov 1994 08:49:37 GMT'), 0)).slice(0, 2)).toEqual([500, 1000]);
  });

  it.each([
    ['2', 2000],
    ['1.5', 1500],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Wed, 31 Dec 2025 00:00:00 GMT', null],
    ['0', null],
    ['0.0', null],
    ['-1', null],
    ['-3000', null],
    ['1e3', null],
    ['2 s', null],
    ['never', null],
  ])('reads Retry-After: %s as %s', (value, delayMs) => {
    const clock = new FakeClock();
    expect(retryAfterMs(new Headers({ 'retry-after': value }), clock)).toBe(delayMs);
  });

  it('does not begin when it would outlast the time of the call: the failure is reported at once', async () => {
    const { client, clock, sent } = fakeClient(busyFor('30'));
    const start = clock.now();
    await expect(request(client, get, {}, { timeoutMs: 10_000 })).rejects.toSatisfy(isServerError);
    expect([sent.length, clock.now() - start]).toEqual([1, 0]);
  });
});

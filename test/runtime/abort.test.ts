import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../templates/runtime/clock.ts';
import { isInvalidInputError } from '../../templates/runtime/errors/sdk-error.ts';
import { bearer } from '../../templates/runtime/auth/bearer.ts';
import { isAbortedError, isTimeoutError } from '../../templates/runtime/errors/transport-errors.ts';
import type { Plan } from '../../templates/runtime/plan.ts';
import { request } from '../../templates/runtime/request.ts';
import { settle } from '../support/fake-clock.ts';
import { fakeClient, json, never, type Answer } from './fake-fetch.ts';

const get: Plan = { id: 'get', method: 'GET', path: '/machines' };
const deaf = (): Promise<Response> => new Promise(() => {});
const endlessBody = (): Response => new Response(new ReadableStream());
const busy = (): Response => new Response(null, { status: 503 });

/** A body that errs when the signal aborts, as those of `fetch` do. */
function streamUntil(signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (body) => signal?.addEventListener('abort', () => body.error(signal.reason)),
  });
}

/** Collects garbage now. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}

function listeners(signal: AbortSignal): number {
  return getEventListeners(signal, 'abort').length;
}

describe('aborting', () => {
  it('before the call sends nothing, and asks for no credentials', async () => {
    const supplier = vi.fn(() => 'token');
    const auth = { Token: bearer(supplier, 'the option "token"') };
    const { client, clock, sent } = fakeClient(json(1), {}, { auth, security: [['Token']] });
    const signal = AbortSignal.abort('no more');
    const error: unknown = await request(client, get, {}, { signal }).catch((reason: unknown) => reason);
    expect(isAbortedError(error) && error.cause).toBe('no more');
    expect(String(error)).toContain('GET https://api.example.com/v1/machines');
    expect(supplier).not.toHaveBeenCalled();
    expect([sent.length, clock.pending, listeners(signal)]).toEqual([0, 0, 0]);
  });

  const phases: readonly (readonly [phase: string, answer: Answer])[] = [
    ['during fetch', never],
    ['during a fetch that does not heed its signal', deaf],
    ['while the body is read', endlessBody],
    ['while the body of an error is read', () => new Response(new ReadableStream(), { status: 404 })],
    ['while waiting to retry', busy],
  ];
  it.each(phases)('%s ends the call at once, and leaves no timer or listener', async (_, answer) => {
    const { client, clock, sent } = fakeClient(answer);
    const controller = new AbortController();
    const call = request(client, get, {}, { signal: controller.signal, timeoutMs: 90_000 });
    call.catch(() => {});
    await settle();
    expect(sent).toHaveLength(1);
    controller.abort();
    await expect(call).rejects.toSatisfy(isAbortedError);
    await settle();
    expect([sent.length, clock.pending, listeners(controller.signal)]).toEqual([1, 0, 0]);
  });

  it('while waiting for credentials ends the call at once, and nothing is sent when they come', async () => {
    let give: (token: string) => void = () => {};
    const token = new Promise<string>((resolve) => (give = resolve));
    const auth = { Token: bearer(() => token, 'the option "token"') };
    const { client, sent } = fakeClient(json(1), {}, { auth, security: [['Token']] });
    const controller = new AbortController();
    const call = request(client, get, {}, { signal: controller.signal });
    call.catch(() => {});
    await settle();
    controller.abort();
    await expect(call).rejects.toSatisfy(isAbortedError);
    give('late');
    await settle();
    expect(sent).toEqual([]);
  });

  it('after the call does nothing, because no listener is left', async () => {
    const { client, clock } = fakeClient(json(1));
    const { signal } = new AbortController();
    await request(client, get, {}, { signal, timeoutMs: 1000 });
    expect([clock.pending, listeners(signal)]).toEqual([0, 0]);
  });
});

describe('a signal that calls share', () => {
  it('has one listener while calls run or wait, and none once they are over', async () => {
    const { client, clock } = fakeClient(({ url }) => (url.endsWith('hang') ? deaf() : json(1)));
    const { signal } = new AbortController();
    const hanging = Array.from({ length: 20 }, () =>
      request(client, { ...get, path: '/hang' }, {}, { signal, timeoutMs: 100 }),
    );
    const sleeping = systemClock.sleep(60_000, signal).catch(() => {});
    await request(client, get, {}, { signal });
    expect(listeners(signal)).toBe(1);
    await Promise.all([clock.advance(100), ...hanging.map((call) => call.catch(() => {}))]);
    expect(listeners(signal)).toBe(1);
    void sleeping;
  });

  it('still ends the body of a response that was handed over unread', async () => {
    const { client } = fakeClient(({ init }) => new Response(streamUntil(init.signal)));
    const controller = new AbortController();
    const response = await request(client, get, {}, { signal: controller.signal }).asResponse();
    controller.abort();
    await expect(response.text()).rejects.toSatisfy(isAbortedError);
  });

  it('lets go of responses that nobody holds any more', async () => {
    const { client } = fakeClient(() => json(1));
    const { signal } = new AbortController();
    const call = async (): Promise<number> =>
      (await request(client, get, {}, { signal }).asResponse()).status;
    expect(await Promise.all(Array.from({ length: 50 }, call))).toContain(200);
    expect(listeners(signal)).toBe(1);
    await vi.waitFor(() => {
      collect();
      expect(listeners(signal)).toBe(0);
    });
  });
});

describe('time-outs', () => {
  it.each([0, -1, Number.NaN, 2 ** 31])('of %d milliseconds are refused', async (ms) => {
    const { client, sent } = fakeClient(json(1));
    for (const options of [{ timeoutMs: ms }, { attemptTimeoutMs: ms }]) {
      const error: unknown = await request(client, get, {}, options).catch((reason: unknown) => reason);
      expect(isInvalidInputError(error)).toBe(true);
      expect(String(error)).toContain(`"${Object.keys(options)[0]}" must be above 0`);
    }
    expect(sent).toEqual([]);
    await expect(request(client, get, {}, { timeoutMs: Infinity })).resolves.toBe(1);
  });

  it('name the limit that was set and the attempts, and no attempt begins when the time is up', async () => {
    const { client, clock, sent } = fakeClient(never);
    const call = request(client, get, {}, { timeoutMs: 900, attemptTimeoutMs: 600 });
    await expect(clock.run(call)).rejects.toThrow(
      'no response within 600 ms (attemptTimeoutMs, attempts: 1)',
    );
    const late = fakeClient(never, { maxRetries: 5 });
    const sleep = late.clock.sleep.bind(late.clock);
    // A machine that slept: each pause takes a minute longer than it should.
    late.clock.sleep = async (ms, signal) => sleep(ms < 600 ? ms + 60_000 : ms, signal);
    const other = request(late.client, get, {}, { timeoutMs: 2000, attemptTimeoutMs: 600 });
    await expect(late.clock.run(other)).rejects.toThrow(
      'no response within 2000 ms (timeoutMs, attempts: 1)',
    );
    expect([sent.length, late.sent.length]).toEqual([1, 1]);
  });

  it('end an attempt after a minute, and the next one is tried', async () => {
    const { client, clock, sent } = fakeClient([never, json(1)]);
    const call = request(client, get, {});
    await clock.advance(59_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1 + 500);
    expect(await call).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('end an attempt that hangs while the body is read', async () => {
    const { client, clock } = fakeClient(endlessBody, { maxRetries: 0, attemptTimeoutMs: 2000 });
    const call = request(client, get, {});
    call.catch(() => {});
    await clock.advance(2000);
    await expect(call).rejects.toThrow(
      'GET https://api.example.com/v1/machines: no response within 2000 ms (attemptTimeoutMs, attempts: 1)',
    );
  });

  it('end a whole call, however many attempts are left', async () => {
    const { client, clock, sent } = fakeClient(never, { maxRetries: 100 });
    const start = clock.now();
    const call = request(client, get, {}, { attemptTimeoutMs: 1000, timeoutMs: 5000 });
    await expect(clock.run(call)).rejects.toSatisfy(isTimeoutError);
    expect(clock.now() - start).toBeLessThanOrEqual(5000);
    expect(sent.length).toBeGreaterThan(1);
    expect(clock.pending).toBe(0);
  });
});

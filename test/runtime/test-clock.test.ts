import { describe, expect, it } from 'vitest';
import { isTimeoutError } from '../../templates/runtime/errors/transport-errors.ts';
import { pollRepeatedly } from '../../templates/runtime/polling/poll-loop.ts';
import { request } from '../../templates/runtime/request.ts';
import { testClock } from '../../templates/runtime/test-clock.ts';
import { fakeClient, json, never } from './fake-fetch.ts';

const get = { id: 'get', method: 'GET', path: '/machines' };
const unavailable = () => new Response(null, { status: 503 });

describe('the test clock', () => {
  it('ends waits at once, but not time limits', async () => {
    const clock = testClock({ now: 1000 });
    const { client } = fakeClient([unavailable, unavailable, json(1)], { clock, timeoutMs: 5000 });
    await expect(request(client, get, {})).resolves.toBe(1);
    expect([clock.slept, clock.now()]).toEqual([[500, 1000], 2500]);
  });

  it('shortens waits by the chance that it is given', async () => {
    const clock = testClock({ random: 0.5 });
    const { client } = fakeClient([unavailable, json(1)], { clock });
    await request(client, get, {});
    expect(clock.slept).toEqual([375]);
  });

  it('ends a time limit when the test moves the time beyond it', async () => {
    const clock = testClock();
    const { client } = fakeClient(never, { clock, maxRetries: 0 });
    const call = request(client, get, {}, { timeoutMs: 300 });
    clock.advance(299);
    await Promise.resolve();
    clock.advance(1);
    await expect(call).rejects.toSatisfy(isTimeoutError);
  });

  it('may be replaced by a clock without time limits', async () => {
    const clock = { now: Date.now, random: () => 0, sleep: () => Promise.resolve() };
    const { client } = fakeClient([unavailable, json(1)], { clock, timeoutMs: 1000 });
    await expect(request(client, get, {})).resolves.toBe(1);
  });

  it('lets polling end by its time limit', async () => {
    const clock = testClock();
    const source = {
      clock,
      lastResponse: () => ({ at: clock.now(), headers: new Headers() }),
      current: () => 'running',
      poll: () => Promise.resolve(),
      expired: (polls: number) => new Error(`expired after ${polls}`),
    };
    const polls = pollRepeatedly(source, { timeoutMs: 10_000 });
    const all = async (): Promise<void> => {
      for await (const seen of polls) expect(seen).toBe('running');
    };
    await expect(all()).rejects.toThrow(/expired after \d/);
  });

  it('does not wait for an aborted signal', async () => {
    const clock = testClock();
    const controller = new AbortController();
    controller.abort('enough');
    await expect(clock.sleep(10, controller.signal)).rejects.toBe('enough');
    expect(clock.slept).toEqual([]);
  });
});

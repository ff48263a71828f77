import { describe, expect, it } from 'vitest';
import { fillPath } from '../../templates/runtime/path.ts';
import { type ApiPromise, request } from '../../templates/runtime/request.js';
import type { Client, RequestOptions } from '../../templates/runtime/client.js';
import { isUnreachableStateError, isWaitTimeoutError } from '../../templates/runtime/polling/wait-errors.js';
import { waitUntil, type WaiterPlan, type WaitForOptions } from '../../templates/runtime/wait.js';
import { json, serve, type FakeService } from './fake-service.js';
import { FakeClock } from '../support/fake-clock.ts';

type State = 'off' | 'starting' | 'ready' | 'deleted';
interface Machine {
  id: string;
  state: State | null;
}

const get = (client: Client, input: { id: string }, options?: RequestOptions): ApiPromise<Machine> =>
  request(
    client,
    { id: 'machines-get', method: 'GET', path: '/machines/{id}', fill: fillPath },
    input,
    options,
  );

const waiter: WaiterPlan<{ id: string }, Machine, State> = {
  id: 'machines-get',
  read: get,
  state: (machine) => machine.state,
  final: ['deleted'],
};

interface Scene {
  readonly clock: FakeClock;
  readonly service: FakeService;
  readonly lookedAt: number[];
  wait(state: State | readonly State[], options?: WaitForOptions<Machine>): Promise<Machine>;
}

/** A machine in one state after the other; the last one stays. */
function scene(looks: readonly (State | null | Response)[]): Scene {
  const clock = new FakeClock();
  const begin = clock.now();
  const lookedAt: number[] = [];
  const respond = (): Response => {
    lookedAt.push((clock.now() - begin) / 1000);
    const look = looks[Math.min(lookedAt.length, looks.length) - 1] ?? null;
    return look instanceof Response ? look.clone() : json({ id: 'm1', state: look });
  };
  const service = serve(respond, { clock });
  const wait: Scene['wait'] = (state, options) =>
    clock.run(waitUntil(service.client, waiter, { id: 'm1' }, state, options));
  return { clock, service, lookedAt, wait };
}

const missing = json({}, {}, 404);

describe('waiting for a state', () => {
  it('reads at once, then with growing pauses, until the state is there', async () => {
    const { wait, lookedAt, service } = scene(['off', 'starting', 'ready']);
    expect(await wait('ready')).toEqual({ id: 'm1', state: 'ready' });
    expect(lookedAt).toEqual([0, 1, 2.5]);
    expect(service.paths()[0]).toBe('/v1/machines/m1');
  });

  it('ends in any of several states', async () => {
    expect(await scene(['starting', 'off']).wait(['ready', 'off'])).toMatchObject({ state: 'off' });
  });

  it('can wait for a final state', async () => {
    expect(await scene(['off', 'deleted']).wait('deleted')).toMatchObject({ state: 'deleted' });
  });

  it('fails at once in another final state', async () => {
    const { wait, lookedAt } = scene(['off', 'deleted', 'ready']);
    const error = await wait(['ready']).catch((reason: unknown) => reason);
    expect(error).toSatisfy(isUnreachableStateError);
    expect(error).toMatchObject({
      message: 'machines-get: the state "deleted" is final, so it cannot become "ready"',
      state: 'deleted',
      targets: ['ready'],
      value: { id: 'm1' },
    });
    expect(lookedAt).toHaveLength(2);
  });

  it('ends at the deadline, and reports what it has seen', async () => {
    const { wait, lookedAt } = scene(['off', 'starting']);
    const options = { timeoutMs: 10_000, backoff: { initialMs: 4000, factor: 1 } };
    const error = await wait('ready', options).catch((reason: unknown) => reason);
    expect(error).toSatisfy(isWaitTimeoutError);
    expect(error).toMatchObject({
      message: 'machines-get: the state was not "ready" in time; seen: "off" × 1, "starting" × 3',
      value: { state: 'starting' },
      observed: new Map([
        ['off', 1],
        ['starting', 3],
      ]),
    });
    expect(lookedAt).toEqual([0, 4, 8, 9]);
  });

  it('keeps waiting while there is no state', async () => {
    expect(await scene([null, 'ready']).wait('ready')).toMatchObject({ state: 'ready' });
  });

  it('fails when there is no such resource', async () => {
    const { wait, lookedAt } = scene([missing, 'ready']);
    await expect(wait('ready')).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(lookedAt).toHaveLength(1);
  });

  it('waits for the resource to appear, on request', async () => {
    const { wait } = scene([missing, missing, 'ready']);
    expect(await wait('ready', { tolerateNotFound: true })).toMatchObject({ state: 'ready' });
    const error = await scene([missing])
      .wait('ready', { tolerateNotFound: true, maxPolls: 2 })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ value: null, observed: new Map([['(not found)', 2]]) });
  });

  it('passes over failures that may pass, and waits as long as the service asks for', async () => {
    const { wait, lookedAt } = scene([json({}, { 'retry-after': '6' }, 503), 'ready']);
    await wait('ready');
    expect(lookedAt).toEqual([0, 6]);
  });

  it('gives up when the service continues failing', async () => {
    const { wait, lookedAt } = scene([json({}, {}, 500)]);
    await expect(wait('ready', { maxFailures: 1 })).rejects.toMatchObject({ status: 500 });
    expect(lookedAt).toHaveLength(2);
  });

  it('reports each look', async () => {
    const seen: (string | null)[] = [];
    await scene(['off', 'ready']).wait('ready', { onProgress: (machine) => seen.push(machine.state) });
    expect(seen).toEqual(['off', 'ready']);
  });

  it('ends at once when aborted, and leaves no timers', async () => {
    const { wait, clock, lookedAt } = scene(['off']);
    const abort = new AbortController();
    const onProgress = (): void => void setImmediate(() => abort.abort());
    await expect(wait('ready', { signal: abort.signal, onProgress })).rejects.toMatchObject({
      name: 'AbortedError',
    });
    expect(lookedAt).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it('accepts only states of the resource', () => {
    const { service } = scene([]);
    // @ts-expect-error there is no such state
    const call = (): Promise<Machine> => waitUntil(service.client, waiter, { id: 'm1' }, 'raedy');
    expect(call).toBeTypeOf('function');
  });
});

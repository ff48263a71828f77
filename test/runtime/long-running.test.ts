import { describe, expect, it } from 'vitest';
import { byKey } from '../../templates/runtime/idempotency.ts';
import { fillPath } from '../../templates/runtime/path.ts';
import { fieldsBody } from '../../templates/runtime/body.ts';
import { type ApiPromise, request } from '../../templates/runtime/request.js';
import type { Client, RequestOptions } from '../../templates/runtime/client.js';
import {
  startLongRunning,
  type CancellablePlan,
  type LongRunningPlan,
} from '../../templates/runtime/long-running.js';
import type { LongRunningOptions } from '../../templates/runtime/polling/start.js';
import type { Started } from '../../templates/runtime/polling/poller.js';
import type { OperationState } from '../../templates/runtime/polling/follower.js';
import {
  isOperationCancelledError,
  isOperationFailedError,
  isOperationTimeoutError,
} from '../../templates/runtime/polling/operation-errors.js';
import { json, serve, type FakeService, type Received } from './fake-service.js';
import { FakeClock } from '../support/fake-clock.ts';

interface Machine {
  id: string;
  state: string;
}
interface MachineEvent {
  id: string;
  state: string;
  error?: string | null;
}
interface MachineOperation {
  data: Machine;
  event?: MachineEvent;
  password?: string;
}

const getEvent = (
  client: Client,
  input: { id: string },
  options?: RequestOptions,
): ApiPromise<MachineEvent> =>
  request(
    client,
    { id: 'machineEvents-get', method: 'GET', path: '/machine-events/{id}', fill: fillPath },
    input,
    options,
  );

const getMachine = (client: Client, input: { id: string }, options?: RequestOptions): ApiPromise<Machine> =>
  request(
    client,
    { id: 'machines-get', method: 'GET', path: '/machines/{id}', fill: fillPath },
    input,
    options,
  );

const createPlan: LongRunningPlan<MachineOperation, MachineEvent, Machine> = {
  id: 'machines-create',
  method: 'POST',
  path: '/machines',
  body: fieldsBody,
  idempotency: byKey,
  follow: {
    embedded: (body) => body.event,
    poll: (client, { body }, options) => getEvent(client, { id: body.event?.id ?? '' }, options),
    state: (event) => event.state,
    succeeded: ['done'],
    failed: ['error'],
    cancelled: ['cancelled'],
    reason: (event) => event.error,
    result: { read: (client, { body }, options) => getMachine(client, { id: body.data.id }, options) },
  },
};

type Seen = OperationState<MachineEvent>;

/** What the service answers when asked for the event: a state, a response now or later, or no connection. */
type Look = string | Response | Error | Promise<Response>;

interface Scene {
  readonly service: FakeService;
  readonly clock: FakeClock;
  /** Seconds from the beginning at which the event was asked for. */
  readonly lookedAt: number[];
  start(options?: LongRunningOptions): Promise<Started<Machine, MachineOperation, MachineEvent>>;
}

/** A service that creates a machine; the last look repeats. */
function scene(looks: readonly Look[], answer: Response = started(), random = 0, maxRetries = 0): Scene {
  const clock = new FakeClock({ random });
  const begin = clock.now();
  const lookedAt: number[] = [];
  const respond = ({ method, url }: Received): Response | Promise<Response> => {
    if (method === 'POST') return answer;
    if (url.pathname.startsWith('/v1/machines/')) return json({ id: 'm1', state: 'ready' });
    lookedAt.push((clock.now() - begin) / 1000);
    const look = looks[Math.min(lookedAt.length, looks.length) - 1] ?? 'new';
    if (look instanceof Error) throw look;
    if (typeof look === 'string') return json({ id: 'e1', state: look });
    return look instanceof Response ? look.clone() : look;
  };
  const service = serve(respond, { clock, maxRetries });
  const start = (options?: LongRunningOptions): Promise<Started<Machine, MachineOperation, MachineEvent>> =>
    clock.run(startLongRunning(service.client, createPlan, { name: 'box' }, options));
  return { service, clock, lookedAt, start };
}

function started(state = 'new', headers: Record<string, string> = {}): Response {
  return json({ data: { id: 'm1', state: 'provisioning' }, event: { id: 'e1', state } }, headers);
}

const event = (state: string, extra: object = {}, headers: Record<string, string> = {}): Response =>
  json({ id: 'e1', state, ...extra }, headers);

describe('a long-running operation', () => {
  it('responds like any call, and can be followed too', async () => {
    const { start, clock, service } = scene(['in progress', 'done']);
    const operation = await start();
    expect(operation.data.id).toBe('m1');
    expect(operation.event?.state).toBe('new');
    expect(operation.state).toEqual({ status: 'running', event: { id: 'e1', state: 'new' } });
    expect(operation.isDone).toBe(false);
    expect(await clock.run(operation.wait())).toEqual({ id: 'm1', state: 'ready' });
    expect(operation.isDone).toBe(true);
    expect(operation.state.status).toBe('succeeded');
    expect(service.paths()).toEqual([
      '/v1/machines',
      '/v1/machine-events/e1',
      '/v1/machine-events/e1',
      '/v1/machines/m1',
    ]);
  });

  it('prints as its response', async () => {
    const operation = await scene([]).start();
    const answer = { data: { id: 'm1', state: 'provisioning' }, event: { id: 'e1', state: 'new' } };
    expect(JSON.parse(JSON.stringify(operation))).toEqual(answer);
    expect(Object.keys(operation)).toEqual(['data', 'event']);
    expect({ ...operation }).toEqual(answer);
    expect(operation.body).toEqual(answer);
  });

  it('is never thenable once started, so that async functions can return it', async () => {
    expect('then' in (await scene([]).start())).toBe(false);
  });

  it('gives the response to the starting call', async () => {
    const { service, clock } = scene([], started('new', { 'x-request-id': 'r1' }));
    const { data, response, requestId } = await clock.run(
      startLongRunning(service.client, createPlan, {}).withResponse(),
    );
    expect([data.event?.id, response.status, requestId]).toEqual(['e1', 200, 'r1']);
    const raw = await clock.run(startLongRunning(scene([]).service.client, createPlan, {}).asResponse());
    expect(await raw.json()).toMatchObject({ event: { id: 'e1' } });
  });

  it('is done at once when the response holds no event', async () => {
    const { start, clock, lookedAt } = scene([], json({ data: { id: 'm1', state: 'ready' } }));
    const operation = await start();
    expect(operation.state).toEqual({ status: 'succeeded', event: null });
    expect(await clock.run(operation.wait())).toEqual({ id: 'm1', state: 'ready' });
    expect(lookedAt).toEqual([]);
  });

  it('rejects when the starting call fails', async () => {
    await expect(scene([], json({}, {}, 422)).start()).rejects.toMatchObject({ status: 422 });
  });

  it('fails if a response does not match the document', async () => {
    await expect(scene([], new Response(null, { status: 204 })).start()).rejects.toThrow(
      'machines-create: cannot be followed, because a response does not match the document',
    );
  });

  it('blames the service for an event without an id', async () => {
    const { start, clock, lookedAt } = scene([], json({ data: { id: 'm1' }, event: { state: 'new' } }));
    const operation = await start();
    await expect(clock.run(operation.wait())).rejects.toMatchObject({
      name: 'SdkError',
      message: expect.stringContaining('machines-create: cannot be followed, because a response does'),
    });
    expect(lookedAt).toEqual([]);
  });

  it('gives way to the poller where the response has a member of the same name', async () => {
    const { service, clock } = scene([], json({ id: 'j1', state: 'queued', wait: 3 }));
    const plan: LongRunningPlan<{ id: string; state: string; wait: number }, { state: string }, void> = {
      id: 'jobs-create',
      method: 'POST',
      path: '/jobs',
      follow: { ...noResult, embedded: (answer) => answer },
    };
    const job = await clock.run(startLongRunning(service.client, plan, {}));
    expect(job.id).toBe('j1');
    expect(job.state.status).toBe('running');
    expect(job.body.state).toBe('queued');
    expect(JSON.parse(JSON.stringify(job))).toEqual({ id: 'j1', state: 'queued', wait: 3 });
  });
});

const noResult = {
  poll: (client: Client, _from: object, options: RequestOptions) => getEvent(client, { id: 'e1' }, options),
  state: (seen: { state: string }) => seen.state,
  succeeded: ['done'],
  failed: ['error'],
  cancelled: ['cancelled'],
  result: { none: () => {} },
};

describe('waiting', () => {
  it('fails with the event and the reason when the operation fails', async () => {
    const { start, clock } = scene([event('error', { error: 'out of capacity' })]);
    const operation = await start();
    const error = await clock.run(operation.wait().catch((reason: unknown) => reason));
    expect(error).toSatisfy(isOperationFailedError);
    expect(error).toMatchObject({
      message: 'machines-create failed: out of capacity',
      event: { id: 'e1', state: 'error' },
      reason: 'out of capacity',
    });
    expect(operation.state).toMatchObject({ status: 'failed', reason: 'out of capacity' });
  });

  it('fails otherwise when the operation is cancelled', async () => {
    const { start, clock } = scene(['cancelled']);
    const error = await clock.run((await start()).wait().catch((reason: unknown) => reason));
    expect(error).toSatisfy(isOperationCancelledError);
    expect(error).toMatchObject({ message: 'machines-create was cancelled', event: { state: 'cancelled' } });
  });

  it('waits longer each time, from one second to thirty', async () => {
    const { start, clock, lookedAt } = scene([...Array<string>(11).fill('in progress'), 'done']);
    await clock.run((await start()).wait());
    const pauses = lookedAt.map((time, index) => time - (lookedAt[index - 1] ?? 0));
    expect(pauses.slice(0, 3)).toEqual([1, 1.5, 2.25]);
    expect(pauses.slice(-2)).toEqual([30, 30]);
  });

  it('leaves part of each wait to chance', async () => {
    const { start, clock, lookedAt } = scene(['done'], started(), 0.5);
    const backoff = { initialMs: 4000, jitter: 0.5 };
    await clock.run((await start()).wait({ backoff }));
    expect(lookedAt).toEqual([3]);
  });

  it('waits as long as the service asks for, in seconds or until a date', async () => {
    const date = new Date(Date.UTC(2026, 0, 1, 0, 0, 20)).toUTCString();
    const looks = [event('new', {}, { 'retry-after': date }), 'done'];
    const { start, clock, lookedAt } = scene(looks, started('new', { 'retry-after': '7' }));
    await clock.run((await start()).wait());
    expect(lookedAt).toEqual([7, 20]);
  });

  it('keeps its own pauses where the service asks for no pause, and pauses for half a second at least', async () => {
    const date = new Date(Date.UTC(1994, 10, 6)).toUTCString();
    const looks = [
      event('new', {}, { 'retry-after': date }),
      event('new', {}, { 'retry-after': '0.001' }),
      'done',
    ];
    const { start, clock, lookedAt } = scene(looks, started('new', { 'retry-after': '0' }));
    await clock.run((await start()).wait());
    expect(lookedAt).toEqual([1, 2.5, 3]);
  });

  it('ignores the pause that the service asks for, on request', async () => {
    const { start, clock, lookedAt } = scene(['done'], started('new', { 'retry-after': '7' }));
    await clock.run((await start()).wait({ respectRetryAfter: false }));
    expect(lookedAt).toEqual([1]);
  });

  it('keeps waiting, with pauses, through states it does not know', async () => {
    const { start, clock, lookedAt } = scene(['warming up', '', 'done']);
    await clock.run((await start()).wait());
    expect(lookedAt).toEqual([1, 2.5, 4.75]);
  });

  it('ends at the deadline, looking once more just before it', async () => {
    const { start, clock, lookedAt } = scene(['in progress']);
    const options = { timeoutMs: 60_000, backoff: { initialMs: 50_000, maxMs: 50_000 } };
    const error = await clock.run((await start()).wait(options).catch((reason: unknown) => reason));
    expect(error).toSatisfy(isOperationTimeoutError);
    expect(error).toMatchObject({
      message: 'machines-create was still running after 2 polls',
      event: { state: 'in progress' },
    });
    expect(lookedAt).toEqual([50, 59]);
  });

  it('has a deadline of an hour by default', async () => {
    const { start, clock, lookedAt } = scene(['in progress']);
    const error = await clock.run((await start()).wait().catch((reason: unknown) => reason));
    expect(error).toSatisfy(isOperationTimeoutError);
    expect(lookedAt.at(-1)).toBe(3599);
  });

  it('stops a look at the deadline', async () => {
    const clock = new FakeClock();
    const service = serve(({ method }) => (method === 'POST' ? started() : new Promise<Response>(() => {})), {
      clock,
    });
    const operation = await clock.run(startLongRunning(service.client, createPlan, {}));
    const begin = clock.now();
    const error = await clock.run(operation.wait({ timeoutMs: 5000 }).catch((reason: unknown) => reason));
    expect(error).toSatisfy(isOperationTimeoutError);
    expect(clock.now() - begin).toBe(5000);
    expect(clock.pending).toBe(0);
  });

  it('ends after a number of looks', async () => {
    const { start, clock, lookedAt } = scene(['in progress']);
    await expect(clock.run((await start()).wait({ maxPolls: 2 }))).rejects.toThrow(
      'still running after 2 polls',
    );
    expect(lookedAt).toHaveLength(2);
  });

  it('passes over failures that may pass', async () => {
    const refused = new TypeError('fetch failed');
    const looks = [json({}, {}, 503), refused, json({}, { 'retry-after': '9' }, 429), 'done'];
    const { start, clock, lookedAt } = scene(looks);
    expect(await clock.run((await start()).wait())).toMatchObject({ id: 'm1' });
    expect(lookedAt).toEqual([1, 2.5, 4.75, 13.75]);
  });

  it('gives up when too many follow each other', async () => {
    const { start, clock, lookedAt } = scene([json({}, {}, 503)]);
    await expect(clock.run((await start()).wait())).rejects.toMatchObject({ status: 503 });
    expect(lookedAt).toHaveLength(6);
    const patient = scene([
      json({}, {}, 503),
      json({}, {}, 503),
      'new',
      json({}, {}, 503),
      json({}, {}, 503),
      'done',
    ]);
    await patient.clock.run((await patient.start()).wait({ maxFailures: 2 }));
    expect(patient.lookedAt).toHaveLength(6);
  });

  it('does not pass over a 404', async () => {
    const { start, clock, lookedAt } = scene([json({}, {}, 404)]);
    await expect(clock.run((await start()).wait())).rejects.toMatchObject({ status: 404 });
    expect(lookedAt).toHaveLength(1);
  });

  it('names the last failure as the cause when time is up', async () => {
    const { start, clock } = scene([json({}, {}, 503)]);
    const error = await clock.run((await start()).wait({ maxPolls: 2 }).catch((reason: unknown) => reason));
    expect(error).toMatchObject({ name: 'OperationTimeoutError', cause: { status: 503 } });
  });

  it('ends at once when aborted, leaves no timers, and can be waited for again', async () => {
    const { start, clock, lookedAt } = scene(['in progress', 'done']);
    const operation = await start();
    const abort = new AbortController();
    const onProgress = ({ event: seen }: Seen): void => {
      if (seen?.state === 'in progress') setImmediate(() => abort.abort());
    };
    const error = await clock.run(
      operation.wait({ signal: abort.signal, onProgress }).catch((reason: unknown) => reason),
    );
    expect(error).toMatchObject({ name: 'AbortedError' });
    expect(clock.pending).toBe(0);
    expect(await clock.run(operation.wait())).toMatchObject({ id: 'm1' });
    expect(lookedAt).toHaveLength(2);
  });

  it('is not touched by the signal of the starting call', async () => {
    const { start, clock } = scene(['done']);
    const abort = new AbortController();
    const operation = await start({ signal: abort.signal });
    abort.abort();
    expect(await clock.run(operation.wait())).toMatchObject({ id: 'm1' });
  });

  it('sends the headers of the starting call with each look, but not its idempotency key', async () => {
    const { start, clock, service } = scene(['done']);
    await clock.run((await start({ headers: { 'x-team': 't' }, idempotencyKey: 'k' })).wait());
    expect(service.received.map(({ headers }) => headers.get('x-team'))).toEqual(['t', 't', 't']);
    expect(service.received.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['k', null, null]);
  });

  it('continues for others when one of them aborts', async () => {
    const { start, clock, lookedAt } = scene(['in progress', 'in progress', 'done']);
    const operation = await start();
    const abort = new AbortController();
    const first = operation.wait({ signal: abort.signal, onProgress: () => abort.abort() });
    const both = Promise.allSettled([first, operation.wait(), operation.wait()]);
    const [aborted, ...others] = await clock.run(both);
    expect(aborted).toMatchObject({ status: 'rejected', reason: { name: 'AbortedError' } });
    expect(others).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
    expect(lookedAt.length).toBeLessThanOrEqual(6);
  });

  it('shares what another wait has seen', async () => {
    const { start, clock, lookedAt } = scene(['in progress', 'in progress', 'in progress', 'done']);
    const operation = await start();
    const slow = operation.wait({ backoff: { initialMs: 2000, factor: 1 } });
    const fast = operation.wait({ backoff: { initialMs: 1500, factor: 1 } });
    await clock.run(Promise.all([slow, fast]));
    expect(lookedAt).toEqual([1.5, 3, 4.5, 6]);
  });

  it('sends each look once, whatever the client retries, and keeps its own pauses', async () => {
    const { start, clock, lookedAt } = scene([json({}, {}, 503), 'done'], started(), 0, 2);
    await clock.run((await start()).wait());
    expect(lookedAt).toEqual([1, 2.5]);
  });

  it('reports the deadline, not the look that it cut short', async () => {
    const { start, clock } = scene([new Promise(() => {})]);
    const waiting = (await start()).wait({ timeoutMs: 5000, maxFailures: 0 });
    await expect(clock.run(waiting)).rejects.toSatisfy(isOperationTimeoutError);
  });

  it('reports the deadline when the result does not come in time', async () => {
    const clock = new FakeClock();
    const never = new Promise<Response>(() => {});
    const service = serve(({ method }) => (method === 'POST' ? started('done') : never), { clock });
    const operation = await clock.run(startLongRunning(service.client, createPlan, {}));
    const error = await clock.run(operation.wait({ timeoutMs: 5000 }).catch((reason: unknown) => reason));
    expect(error).toSatisfy(isOperationTimeoutError);
    expect(error).toMatchObject({
      message: 'machines-create succeeded, but its result could not be read in time',
    });
  });

  it('succeeds on a state of success, whatever the field for the reason holds', async () => {
    const { start, clock } = scene([event('done', { error: 'a warning' })]);
    expect(await clock.run((await start()).wait())).toMatchObject({ id: 'm1' });
  });

  it('keeps the final state when an older response comes late', async () => {
    let answerLate = (_: Response): void => {};
    const late = new Promise<Response>((resolve) => (answerLate = resolve));
    const { start, clock } = scene([late, 'done']);
    const operation = await start();
    const slow = operation.poll();
    await clock.run(operation.wait());
    answerLate(event('in progress'));
    expect(await clock.run(slow)).toMatchObject({ status: 'succeeded' });
    expect(operation.isDone).toBe(true);
  });

  it('ends at once when another wait has seen the end', async () => {
    const { start, clock } = scene(['done']);
    const operation = await start();
    const states = operation.states()[Symbol.asyncIterator]();
    await states.next();
    await clock.run(operation.wait());
    const then = clock.now();
    expect(await clock.run(states.next())).toMatchObject({ value: { status: 'succeeded' } });
    expect(clock.now()).toBe(then);
  });

  it('reads the result once', async () => {
    const { start, clock, service } = scene(['done']);
    const operation = await start();
    expect(await clock.run(operation.wait())).toEqual(await clock.run(operation.wait()));
    expect(service.paths().filter((path) => path === '/v1/machines/m1')).toHaveLength(1);
  });
});

describe('looking', () => {
  it('asks once', async () => {
    const { start, clock, lookedAt } = scene(['in progress']);
    const operation = await start();
    expect(await clock.run(operation.poll())).toEqual({
      status: 'running',
      event: { id: 'e1', state: 'in progress' },
    });
    expect(lookedAt).toEqual([0]);
  });

  it('sends nothing when the operation is done', async () => {
    const { start, clock, lookedAt } = scene([], started('done'));
    expect(await clock.run((await start()).poll())).toMatchObject({ status: 'succeeded' });
    expect(lookedAt).toEqual([]);
  });

  it('gives the states one after the other, the present one first, and ends without throwing', async () => {
    const { start, clock } = scene(['in progress', 'error']);
    const operation = await start();
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      for await (const state of operation) seen.push(`${state.status} ${state.event?.state}`);
    };
    await clock.run(read());
    expect(seen).toEqual(['running new', 'running in progress', 'failed error']);
  });

  it('stops when the loop is left', async () => {
    const { start, clock, lookedAt } = scene(['in progress']);
    const operation = await start();
    const read = async (): Promise<void> => {
      for await (const { event: seen } of operation.states()) if (seen?.state === 'in progress') break;
    };
    await clock.run(read());
    expect(lookedAt).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it('calls listeners until they unsubscribe', async () => {
    const { start, clock } = scene(['in progress', 'done']);
    const operation = await start();
    const seen: string[] = [];
    const stop = operation.onProgress(({ status }) => {
      seen.push(status);
      if (seen.length === 1) stop();
    });
    const own: string[] = [];
    await clock.run(operation.wait({ onProgress: ({ status }) => own.push(status) }));
    expect(seen).toEqual(['running']);
    expect(own).toEqual(['running', 'running', 'succeeded']);
  });

  it('asks as often as the document says', async () => {
    const { service, clock, lookedAt } = scene(['new', 'new', 'done']);
    const plan = { ...createPlan, follow: { ...createPlan.follow, intervalMs: 5000 } };
    await clock.run((await clock.run(startLongRunning(service.client, plan, {}))).wait());
    expect(lookedAt).toEqual([5, 10, 15]);
  });
});

describe('other ways to follow', () => {
  it('waits for a first event where the response holds none, with parameters from the input', async () => {
    const { service, clock } = scene(['done'], new Response(null, { status: 202 }));
    const plan: LongRunningPlan<void, MachineEvent, void, { job: string }> = {
      id: 'jobs-start',
      method: 'POST',
      path: '/jobs/{job}',
      fill: fillPath,
      follow: {
        ...noResult,
        poll: (client, { input }, options) => getEvent(client, { id: input.job }, options),
      },
    };
    const job = await clock.run(startLongRunning(service.client, plan, { job: 'j7' }));
    expect(job.state).toEqual({ status: 'running', event: null });
    expect(await clock.run(job.wait())).toBeUndefined();
    expect(service.paths()).toEqual(['/v1/jobs/j7', '/v1/machine-events/j7']);
  });

  it('takes the result from the last event', async () => {
    interface Job {
      done: boolean;
      error?: { message: string };
      response?: { rows: number };
    }
    const plan: LongRunningPlan<Job, Job, { rows: number } | undefined> = {
      id: 'jobs-create',
      method: 'POST',
      path: '/jobs',
      follow: {
        embedded: (answer) => answer,
        poll: (client, _from, options) =>
          request(client, { id: 'jobs-get', method: 'GET', path: '/jobs/1' }, {}, options),
        state: (job) => job.done,
        succeeded: [true],
        failed: [],
        cancelled: [],
        reason: (job) => job.error,
        result: { value: (job) => job.response },
      },
    };
    const wait = async (job: Job): Promise<unknown> => {
      const clock = new FakeClock();
      const service = serve([json({ done: false }), json(job)], { clock });
      return clock.run((await clock.run(startLongRunning(service.client, plan, {}))).wait());
    };
    expect(await wait({ done: true, response: { rows: 3 } })).toEqual({ rows: 3 });
    expect(await wait({ done: true })).toBeUndefined();
    await expect(wait({ done: true, error: { message: 'no rows' } })).rejects.toThrow(
      'jobs-create failed: no rows',
    );
  });

  it('reads success from the status of the response', async () => {
    const clock = new FakeClock();
    const service = serve([json({}, {}, 202), json({}, {}, 202), json({ rows: 3 })], { clock });
    const plan: LongRunningPlan<object, { rows?: number }, { rows?: number }> = {
      id: 'exports-create',
      method: 'POST',
      path: '/exports',
      follow: {
        poll: (client, _from, options) =>
          request(client, { id: 'exports-get', method: 'GET', path: '/exports/1' }, {}, options),
        state: (_event, httpStatus) => httpStatus,
        succeeded: [200],
        failed: [],
        cancelled: [],
        result: { value: (event) => event },
      },
    };
    expect(await clock.run((await clock.run(startLongRunning(service.client, plan, {}))).wait())).toEqual({
      rows: 3,
    });
  });
});

describe('cancelling', () => {
  const cancellable: CancellablePlan<MachineOperation, MachineEvent, Machine> = {
    ...createPlan,
    follow: {
      ...createPlan.follow,
      cancel: (client, { body }, options) =>
        request(
          client,
          { id: 'cancel', method: 'DELETE', path: '/machine-events/{id}', fill: fillPath },
          { id: body.event?.id },
          options,
        ),
    },
  };

  it('asks the service to stop, and waits for the end', async () => {
    const clock = new FakeClock();
    const service = serve([started(), json({}), event('in progress'), event('cancelled')], { clock });
    const operation = await clock.run(startLongRunning(service.client, cancellable, {}));
    expect(await clock.run(operation.cancel())).toMatchObject({
      status: 'cancelled',
      event: { state: 'cancelled' },
    });
    expect(service.received.map(({ method }) => method)).toEqual(['POST', 'DELETE', 'GET', 'GET']);
  });

  it('reports when the operation succeeded before it could be cancelled', async () => {
    const clock = new FakeClock();
    const service = serve([started(), json({}), event('done')], { clock });
    const operation = await clock.run(startLongRunning(service.client, cancellable, {}));
    expect(await clock.run(operation.cancel())).toMatchObject({ status: 'succeeded' });
  });

  it('sends nothing for an operation that is done', async () => {
    const clock = new FakeClock();
    const service = serve([started('done')], { clock });
    const operation = await clock.run(startLongRunning(service.client, cancellable, {}));
    await clock.run(operation.cancel());
    expect(service.received).toHaveLength(1);
  });

  it('is offered only where the document has an operation for it', async () => {
    const operation = await scene([]).start();
    expect('cancel' in operation).toBe(false);
    // @ts-expect-error the plan has no way to cancel
    void operation.cancel;
  });
});

describe('resuming', () => {
  const secretive = (): Response =>
    json({ data: { id: 'm1', state: 'new' }, event: { id: 'e1', state: 'new' }, password: 'hunter2' });

  it('continues in another process, without starting the work again', async () => {
    const first = scene(['in progress']);
    const operation = await first.start();
    await first.clock.run(operation.poll());
    const text = operation.serialize();

    const { start, clock, service } = scene(['done']);
    const resumed = await start({ resume: text });
    expect(resumed.data.id).toBe('m1');
    expect(resumed.state).toEqual({ status: 'running', event: { id: 'e1', state: 'in progress' } });
    expect(service.received).toHaveLength(0);
    expect(await clock.run(resumed.wait())).toEqual({ id: 'm1', state: 'ready' });
    expect(service.paths()).toEqual(['/v1/machine-events/e1', '/v1/machines/m1']);
  });

  it('looks at once, because the saved state may be old', async () => {
    const text = (await scene([]).start()).serialize();
    const { start, clock, lookedAt } = scene(['done']);
    await clock.run((await start({ resume: text })).wait());
    expect(lookedAt).toEqual([0]);
  });

  it('sends nothing for an operation that was done', async () => {
    const text = (await scene([], started('error')).start()).serialize();
    const { start, clock, service } = scene([]);
    await expect(clock.run((await start({ resume: text })).wait())).rejects.toSatisfy(isOperationFailedError);
    expect(service.received).toHaveLength(0);
  });

  it('writes no secrets', async () => {
    const operation = await scene([], secretive()).start({ headers: { 'x-api-key': 'sesame' } });
    expect(operation.password).toBe('hunter2');
    expect(operation.serialize()).not.toMatch(/hunter2|sesame|box/);
  });

  it.each([
    ['no JSON', 'nonsense', 'the text is not one of serialize()'],
    ['other JSON', '{"version":2}', 'the text is not one of serialize()'],
    ['null', 'null', 'the text is not one of serialize()'],
    ['another operation', '{"version":2,"operation":"x","state":{"status":"running"}}', 'the text is of x'],
    [
      'another version',
      '{"version":9,"operation":"machines-create","state":{"status":"running"}}',
      'version 9',
    ],
  ])('refuses %s', async (_, resume, reason) => {
    const attempt = scene([]).start({ resume });
    await expect(attempt).rejects.toMatchObject({ name: 'InvalidInputError' });
    await expect(attempt).rejects.toThrow(reason);
  });

  it('has no response to the starting call', async () => {
    const resume = (await scene([]).start()).serialize();
    const { service, clock } = scene([]);
    const call = startLongRunning(service.client, createPlan, {}, { resume });
    await expect(clock.run(call.withResponse())).rejects.toThrow('nothing was sent, so there is no response');
  });
});

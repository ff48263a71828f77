import { describe, expect, it } from 'vitest';
import {
  isAbortedError,
  isNotFoundError,
  isOperationCancelledError,
  isOperationFailedError,
  isOperationTimeoutError,
  type MachineEvent,
} from '../../generated/paperspace/src/index.js';
import { machine, machineEvent } from '../support/samples.ts';
import { connect, failure, playService, service } from '../support/service.ts';

playService();

/** The call that starts a machine, answered at once; the work goes on. */
function serveStart(): void {
  service()
    .patch('/machines/m1/start')
    .reply(200, { event: machineEvent(), data: machine({ state: 'starting' }) });
}

/** One answer for each look at the event. */
function serveLooks(...looks: readonly Partial<MachineEvent>[]): void {
  for (const look of looks) service().get('/machine-events/e1').reply(200, machineEvent(look));
}

const running = { state: 'in progress' } as const;
const done = { state: 'done' } as const;

describe('a long-running call', () => {
  it('resolves to its response, with a poller next to it', async () => {
    serveStart();
    const started = await connect().paperspace.machines.start({ id: 'm1' });
    expect([started.event.id, started.data.state, started.isDone, started.state.status]).toEqual([
      'e1',
      'starting',
      false,
      'running',
    ]);
  });

  it('waits until the work is done, then reads the machine again', async () => {
    serveStart();
    serveLooks(running, done);
    service()
      .get('/machines/m1')
      .reply(200, machine({ state: 'ready' }));
    const { paperspace, clock } = connect();
    const started = await paperspace.machines.start({ id: 'm1' });
    await expect(started.wait()).resolves.toEqual(machine({ state: 'ready' }));
    expect(clock.slept).toEqual([1000, 1500]);
  });

  it('reports its progress', async () => {
    serveStart();
    serveLooks(running, done);
    service().get('/machines/m1').reply(200, machine());
    const started = await connect().paperspace.machines.start({ id: 'm1' });
    const seen: string[] = [];
    await started.wait({ onProgress: ({ event }) => void seen.push(event?.state ?? 'none') });
    expect(seen).toEqual(['new', 'in progress', 'done']);
  });

  it('iterates over its states', async () => {
    serveStart();
    serveLooks(running, done);
    const seen: string[] = [];
    for await (const { status } of await connect().paperspace.machines.start({ id: 'm1' })) seen.push(status);
    expect(seen).toEqual(['running', 'running', 'succeeded']);
  });

  it('fails with the reason and the last event', async () => {
    serveStart();
    serveLooks({ state: 'error', error: 'no capacity' });
    const started = await connect().paperspace.machines.start({ id: 'm1' });
    const error = await failure(started.wait());
    expect(isOperationFailedError(error)).toBe(true);
    expect(error).toMatchObject({ reason: 'no capacity', event: { id: 'e1', state: 'error' } });
  });

  it('distinguishes a cancellation from a failure', async () => {
    serveStart();
    serveLooks({ state: 'cancelled' });
    const started = await connect().paperspace.machines.start({ id: 'm1' });
    const error = await failure(started.wait());
    expect([isOperationCancelledError(error), isOperationFailedError(error)]).toEqual([true, false]);
    expect(error).toMatchObject({ event: { state: 'cancelled' } });
  });

  it('treats a state it does not know as work in progress, and sleeps before it looks again', async () => {
    serveStart();
    service()
      .get('/machine-events/e1')
      .reply(200, { ...machineEvent(), state: 'paused' });
    serveLooks(done);
    service().get('/machines/m1').reply(200, machine());
    const { paperspace, clock } = connect();
    await (await paperspace.machines.start({ id: 'm1' })).wait();
    expect(clock.slept).toEqual([1000, 1500]);
  });

  it('passes over a service that is down for a moment', async () => {
    serveStart();
    service().get('/machine-events/e1').reply(503);
    service().get('/machine-events/e1').replyWithError('reset');
    serveLooks(done);
    service().get('/machines/m1').reply(200, machine());
    const started = await connect().paperspace.machines.start({ id: 'm1' });
    await expect(started.wait()).resolves.toEqual(machine());
  });

  it('does not pass over an event that is gone', async () => {
    serveStart();
    service().get('/machine-events/e1').reply(404, { code: 'notFound', message: 'No such event.' });
    const started = await connect().paperspace.machines.start({ id: 'm1' });
    expect(isNotFoundError(await failure(started.wait()))).toBe(true);
  });

  it('looks again when Retry-After says', async () => {
    serveStart();
    service().get('/machine-events/e1').reply(200, machineEvent(running), { 'retry-after': '20' });
    serveLooks(done);
    service().get('/machines/m1').reply(200, machine());
    const { paperspace, clock } = connect();
    await (await paperspace.machines.start({ id: 'm1' })).wait();
    expect(clock.slept).toEqual([1000, 20_000]);
  });

  it('ends at the deadline, after a last look just before it', async () => {
    serveStart();
    service().get('/machine-events/e1').times(3).reply(200, machineEvent(running));
    const { paperspace, clock } = connect({}, 4999);
    const started = await paperspace.machines.start({ id: 'm1' });
    const error = await failure(started.wait({ timeoutMs: 5000 }));
    expect(isOperationTimeoutError(error)).toBe(true);
    expect(error).toMatchObject({ event: { id: 'e1', state: 'in progress' } });
    expect(clock.slept).toEqual([1000, 1500, 2000]);
  });

  it('ends at once when the caller aborts', async () => {
    serveStart();
    serveLooks(running);
    const started = await connect().paperspace.machines.start({ id: 'm1' });
    const abort = new AbortController();
    const waiting = started.wait({
      signal: abort.signal,
      onProgress: ({ event }) => event?.state === 'in progress' && abort.abort(),
    });
    expect(isAbortedError(await failure(waiting))).toBe(true);
  });

  it('continues in another client from its serialised state', async () => {
    serveStart();
    const text = (await connect().paperspace.machines.start({ id: 'm1' })).serialize();
    expect(text).not.toContain('sesame');

    serveLooks(done);
    service()
      .get('/machines/m1')
      .reply(200, machine({ state: 'ready' }));
    const resumed = await connect().paperspace.machines.start({ id: 'm1' }, { resume: text });
    await expect(resumed.wait()).resolves.toEqual(machine({ state: 'ready' }));
  });

  it('reads nothing again after a deletion', async () => {
    service()
      .delete('/machines/m1')
      .reply(200, { event: machineEvent({ name: 'deactivate' }), data: machine() });
    serveLooks(done);
    const started = await connect().paperspace.machines.delete({ id: 'm1' });
    await expect(started.wait()).resolves.toBeUndefined();
  });
});

describe('an update of a machine', () => {
  it('is done at once where the response has no event', async () => {
    service()
      .put('/machines/m1', { name: 'desk' })
      .reply(200, { data: machine({ name: 'desk' }) });
    service()
      .get('/machines/m1')
      .reply(200, machine({ name: 'desk' }));
    const started = await connect().paperspace.machines.update({ id: 'm1', name: 'desk' });
    expect([started.isDone, started.state]).toEqual([true, { status: 'succeeded', event: null }]);
    await expect(started.wait()).resolves.toEqual(machine({ name: 'desk' }));
  });

  it('is followed where it has one', async () => {
    service()
      .put('/machines/m1')
      .reply(200, { data: machine(), event: machineEvent({ name: 'vm-upgrade' }) });
    serveLooks(done);
    service()
      .get('/machines/m1')
      .reply(200, machine({ machineType: 'C7' }));
    const started = await connect().paperspace.machines.update({ id: 'm1', machineType: 'C7' });
    await expect(started.wait()).resolves.toMatchObject({ machineType: 'C7' });
  });
});

import { describe, expect, it } from 'vitest';
import { isConflictError, isRateLimitError, isServerError } from '../../generated/paperspace/src/index.js';
import { machine } from '../support/samples.ts';
import { connect, failure, playService, service } from '../support/service.ts';

playService();

describe('the client', () => {
  it.each([408, 409, 429, 500, 502, 503])('repeats a read after %i', async (status) => {
    service().get('/machines/m1').reply(status);
    service().get('/machines/m1').reply(200, machine());
    const { paperspace, clock } = connect();
    await expect(paperspace.machines.get({ id: 'm1' })).resolves.toEqual(machine());
    expect(clock.slept).toEqual([500]);
  });

  it('repeats a read after a lost connection', async () => {
    service().get('/machines/m1').replyWithError('reset');
    service().get('/machines/m1').reply(200, machine());
    const { paperspace } = connect();
    await expect(paperspace.machines.get({ id: 'm1' })).resolves.toEqual(machine());
  });

  it('waits longer each time, and gives up after two', async () => {
    service().get('/machines/m1').times(3).reply(500);
    const { paperspace, clock } = connect();
    expect(isServerError(await failure(paperspace.machines.get({ id: 'm1' })))).toBe(true);
    expect(clock.slept).toEqual([500, 1000]);
  });

  it('repeats as often as the caller says', async () => {
    service().get('/machines/m1').times(4).reply(500);
    const { paperspace, clock } = connect();
    await failure(paperspace.machines.get({ id: 'm1' }, { maxRetries: 3 }));
    expect(clock.slept).toHaveLength(3);
  });

  it('waits as many seconds as Retry-After says', async () => {
    service().get('/machines/m1').reply(429, {}, { 'retry-after': '7' });
    service().get('/machines/m1').reply(200, machine());
    const { paperspace, clock } = connect();
    await paperspace.machines.get({ id: 'm1' });
    expect(clock.slept).toEqual([7000]);
  });

  it('waits until the date that Retry-After says', async () => {
    service().get('/machines/m1').reply(503, {}, { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' });
    service().get('/machines/m1').reply(200, machine());
    const { paperspace, clock } = connect();
    await paperspace.machines.get({ id: 'm1' });
    expect(clock.slept).toEqual([9000]);
  });

  it.each([400, 401, 403, 404, 422])('does not repeat after %i', async (status) => {
    service().get('/machines/m1').reply(status);
    const { paperspace, clock } = connect();
    await failure(paperspace.machines.get({ id: 'm1' }));
    expect(clock.slept).toEqual([]);
  });

  it('does not repeat what is not safe to repeat', async () => {
    service().post('/projects').reply(409);
    const { paperspace } = connect();
    expect(isConflictError(await failure(paperspace.projects.create({ name: 'p' })))).toBe(true);
  });

  it('repeats an unsafe call under an idempotency key, with the same key', async () => {
    const project = { id: 'p1', name: 'p', handle: 'p', dtCreated: '2026-01-01T00:00:00Z' };
    service().post('/projects').matchHeader('idempotency-key', 'once').reply(503);
    service().post('/projects').matchHeader('idempotency-key', 'once').reply(200, project);
    const { paperspace } = connect();
    await expect(paperspace.projects.create({ name: 'p' }, { idempotencyKey: 'once' })).resolves.toEqual(
      project,
    );
  });

  it('calls hooks for each attempt', async () => {
    service().get('/machines/m1').reply(429);
    service().get('/machines/m1').reply(200, machine());
    const seen: string[] = [];
    const { paperspace } = connect({
      hooks: {
        beforeRequest: ({ attempt }) => void seen.push(`send ${attempt}`),
        afterResponse: (_, { status }) => void seen.push(`got ${status}`),
        onError: (_, error, retryInMs) => void seen.push(`failed ${isRateLimitError(error)} ${retryInMs}`),
      },
    });
    await paperspace.machines.get({ id: 'm1' });
    expect(seen).toEqual(['send 1', 'got 429', 'failed true 500', 'send 2', 'got 200']);
  });
});

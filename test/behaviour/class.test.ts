import { describe, expect, it } from 'vitest';
import { isNotFoundError, Paperspace, withOptions } from '../../generated/paperspace/src/index.js';
import { get, restart } from '../../generated/paperspace/src/resources/machines.js';
import { machine, machineEvent } from '../support/samples.ts';
import { connect, failure, playService, service } from '../support/service.ts';

playService();

describe('the class', () => {
  it('stands for its client where functions take one', async () => {
    service().get('/machines/m1').twice().reply(200, machine());
    const { paperspace } = connect();
    await expect(get(paperspace, { id: 'm1' })).resolves.toEqual(machine());
    await expect(get(paperspace.client, { id: 'm1' })).resolves.toEqual(machine());
  });

  it('starts work through functions too', async () => {
    service().patch('/machines/m1/restart').reply(200, { event: null, data: machine() });
    const { paperspace } = connect();
    const started = await restart(paperspace, { id: 'm1' });
    expect(started.data).toEqual(machine());
  });

  it('sends requests that have no method', async () => {
    service().post('/machines/m1/notes', { text: 'hi' }).query({ draft: true }).reply(201, { id: 'n1' });
    const { paperspace } = connect();
    const call = { method: 'POST', path: '/machines/m1/notes', query: { draft: true }, body: { text: 'hi' } };
    await expect(paperspace.request<{ id: string }>(call)).resolves.toEqual({ id: 'n1' });
  });

  it('fails with the same errors for a request without a method', async () => {
    service().get('/nothing').reply(404, { message: 'None.' });
    const { paperspace } = connect();
    const error = await failure(paperspace.request({ path: '/nothing' }));
    expect([isNotFoundError(error), String(error)]).toEqual([
      true,
      'NotFoundError: GET https://api.paperspace.com/v1/nothing: 404 None.',
    ]);
  });

  it('sends the query of the client with every call, and that of a call instead', async () => {
    service().get('/machines/m1').query({ tenant: 't1', debug: true }).reply(200, machine());
    service().get('/machines/m1').query({ tenant: 't2' }).reply(200, machine());
    const { paperspace } = connect({ query: { tenant: 't1' } });
    await paperspace.machines.get({ id: 'm1' }, { query: { debug: true } });
    await paperspace.withOptions({ query: { tenant: 't2' } }).machines.get({ id: 'm1' });
  });

  it('makes copies with other options', async () => {
    service().matchHeader('x-team', 'data').get('/machines/m1').twice().reply(200, machine());
    const { paperspace } = connect();
    const copy = paperspace.withOptions({ headers: { 'x-team': 'data' } });
    expect(copy).toBeInstanceOf(Paperspace);
    await copy.machines.get({ id: 'm1' });
    await get(withOptions(paperspace, { headers: { 'x-team': 'data' } }), { id: 'm1' });
  });

  it('binds resources when they are first read, so that an instance costs little', () => {
    const paperspace = new Paperspace({ apiKey: 'key' });
    expect(Object.getOwnPropertyNames(paperspace)).toEqual(['client']);
    expect(paperspace.machines).toBe(paperspace.machines);
    expect(paperspace.machines).not.toBe(new Paperspace({ apiKey: 'key' }).machines);
  });
});

describe('work that takes time', () => {
  it('is started and waited for in one line', async () => {
    service().patch('/machines/m1/restart').reply(200, { event: machineEvent(), data: machine() });
    service()
      .get('/machine-events/e1')
      .reply(200, machineEvent({ state: 'done' }));
    service().get('/machines/m1').reply(200, machine());
    const { paperspace } = connect();
    await expect(paperspace.machines.restart({ id: 'm1' }).wait()).resolves.toEqual(machine());
  });

  it('is started and looked at once in one line', async () => {
    service().patch('/machines/m1/restart').reply(200, { event: machineEvent(), data: machine() });
    service()
      .get('/machine-events/e1')
      .reply(200, machineEvent({ state: 'in progress' }));
    const { paperspace } = connect();
    const state = await paperspace.machines.restart({ id: 'm1' }).poll();
    expect(state.status).toBe('running');
  });

  it('fails as the call does', async () => {
    service().patch('/machines/m1/restart').reply(404, { message: 'None.' });
    const { paperspace } = connect();
    expect(isNotFoundError(await failure(paperspace.machines.restart({ id: 'm1' }).wait()))).toBe(true);
  });
});

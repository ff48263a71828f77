import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createClient, isInvalidInputError } from '../../generated/paperspace/src/index.js';
import * as machines from '../../generated/paperspace/src/resources/machines.js';
import { machine, machineEvent } from '../support/samples.ts';
import { connect, failure, playService, service } from '../support/service.ts';

playService();

describe('a path', () => {
  it('encodes every value as one segment', async () => {
    const name = 'a/b c?d#e%f:g@é';
    service()
      .get((path) => path === `/v1/projects/p1/secrets/${encodeURIComponent(name)}`)
      .reply(200, { name, dtCreated: '2026-01-01T00:00:00Z', dtModified: '2026-01-01T00:00:00Z' });
    await connect().paperspace.projectSecrets.get({ id: 'p1', name });
  });

  it.each(['', '.', '..'])('refuses %j, which would lead elsewhere', async (id) => {
    expect(isInvalidInputError(await failure(connect().paperspace.machines.get({ id })))).toBe(true);
  });

  it('distinguishes /storage-providers/utilization from /storage-providers/{id}', async () => {
    service().get('/storage-providers/utilization').reply(200, { totalUsage: '1' });
    service().get('/storage-providers/sp1').reply(200, { id: 'sp1' });
    const { paperspace } = connect();
    await expect(paperspace.storageUtilization.getPublic()).resolves.toEqual({ totalUsage: '1' });
    await expect(paperspace.storageProviders.get({ id: 'sp1' })).resolves.toEqual({ id: 'sp1' });
  });
});

describe('a query', () => {
  it('encodes what has a meaning in URLs', async () => {
    service()
      .get((path) => path === '/v1/machines?name=a%26b%3Dc%20d%2Be%2F%C3%A9')
      .reply(200, { hasMore: false, items: [] });
    await connect().paperspace.machines.list({ name: 'a&b=c d+e/é' });
  });

  it('leaves out what is undefined', async () => {
    service().get('/machines').query({ limit: '5' }).reply(200, { hasMore: false, items: [] });
    await connect().paperspace.machines.list({ name: undefined, limit: 5 });
  });

  it('is sent with a DELETE', async () => {
    service().delete('/projects/p1/tags').query({ name: 'old' }).reply(200, {});
    await connect().paperspace.projectTags.remove({ id: 'p1', name: 'old' });
  });
});

describe('a body', () => {
  it('holds the fields that are left over from path and query', async () => {
    service()
      .put('/projects/p1', { name: 'desk' })
      .matchHeader('content-type', 'application/json')
      .reply(200, {});
    await connect().paperspace.projects.update({ id: 'p1', name: 'desk' });
  });

  it('is not sent by a PATCH or a POST that has none', async () => {
    const bare = nock('https://api.paperspace.com/v1', { badheaders: ['content-type'] });
    bare.patch('/machines/m1/stop', '').reply(200, { event: machineEvent(), data: machine() });
    bare.post('/projects/p1/models/x', '').reply(200, {});
    const { paperspace } = connect();
    await paperspace.machines.stop({ id: 'm1' });
    await paperspace.projectModels.add({ id: 'p1', modelId: 'x' });
  });
});

describe('responses', () => {
  it('may be null where the document says so', async () => {
    service().get('/auth/session').reply(200, 'null', { 'content-type': 'application/json' });
    await expect(connect().paperspace.auth.session()).resolves.toBeNull();
  });

  it('come with their response and request id', async () => {
    service().get('/machines/m1').reply(200, machine(), { 'x-request-id': 'r1' });
    const { data, response, requestId } = await connect()
      .paperspace.machines.get({ id: 'm1' })
      .withResponse();
    expect([data.id, response.status, requestId]).toEqual(['m1', 200, 'r1']);
  });

  it('come unread', async () => {
    service().get('/machines/m1').reply(200, machine());
    const response = await connect().paperspace.machines.get({ id: 'm1' }).asResponse();
    await expect(response.json()).resolves.toEqual(machine());
  });
});

describe('a function', () => {
  it('works without the class', async () => {
    service().get('/machines/m1').matchHeader('authorization', 'Bearer sesame').reply(200, machine());
    await expect(machines.get(createClient({ apiKey: 'sesame' }), { id: 'm1' })).resolves.toEqual(machine());
  });
});

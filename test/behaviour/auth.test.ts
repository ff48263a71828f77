import nock from 'nock';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isMissingCredentialsError, Paperspace } from '../../generated/paperspace/src/index.js';
import { connect, failure, playService, service } from '../support/service.ts';
import { machine } from '../support/samples.ts';

playService();
afterEach(() => vi.unstubAllEnvs());

describe('the client', () => {
  it('sends the key as a bearer token', async () => {
    service().get('/machines/m1').matchHeader('authorization', 'Bearer sesame').reply(200, machine());
    const { paperspace } = connect();
    await expect(paperspace.machines.get({ id: 'm1' })).resolves.toEqual(machine());
  });

  it('takes the key from the environment', async () => {
    vi.stubEnv('PAPERSPACE_API_KEY', 'from-env');
    service().get('/machines/m1').matchHeader('authorization', 'Bearer from-env').reply(200, machine());
    await new Paperspace().machines.get({ id: 'm1' });
  });

  it('asks a supplier before every attempt', async () => {
    service().get('/machines/m1').matchHeader('authorization', 'Bearer key-1').reply(503);
    service().get('/machines/m1').matchHeader('authorization', 'Bearer key-2').reply(200, machine());
    let turn = 0;
    const { paperspace } = connect({ apiKey: async () => `key-${++turn}` });
    await paperspace.machines.get({ id: 'm1' });
    expect(turn).toBe(2);
  });

  it('sends nothing without a key, and says what to do', async () => {
    vi.stubEnv('PAPERSPACE_API_KEY', '');
    const error = await failure(new Paperspace().machines.get({ id: 'm1' }));
    expect(isMissingCredentialsError(error)).toBe(true);
    expect(String(error)).toContain('PAPERSPACE_API_KEY');
  });

  it('sends no credentials to osTemplates.list, which asks for none', async () => {
    nock('https://api.paperspace.com/v1', { badheaders: ['authorization'] })
      .get('/os-templates')
      .reply(200, { hasMore: false, items: [] });
    const { paperspace } = connect();
    await expect(paperspace.osTemplates.list().toArray()).resolves.toEqual([]);
  });

  it('needs no key for osTemplates.list', async () => {
    vi.stubEnv('PAPERSPACE_API_KEY', '');
    service().get('/os-templates').reply(200, { hasMore: false, items: [] });
    await new Paperspace().osTemplates.list();
  });

  it('shows the key in no error', async () => {
    service().get('/machines/m1').reply(401, { code: 'unauthorized', message: 'No such key.' });
    const { paperspace } = connect();
    const error = await failure(paperspace.machines.get({ id: 'm1' }));
    expect(JSON.stringify([error, String(error), Object(error)])).not.toContain('sesame');
  });
});

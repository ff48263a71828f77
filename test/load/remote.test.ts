import nock from 'nock';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadRequest, openapi, targetOf } from './support.ts';

const cwd = process.cwd();
const spec = 'https://api.example.com/v1/openapi.json';

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

function serve(path: string, body: nock.Body, host = 'https://api.example.com'): nock.Scope {
  return nock(host).get(path).reply(200, body);
}

/** A document whose schema Pet is that reference. */
function withPet(reference: string): Record<string, unknown> {
  return openapi({ components: { schemas: { Pet: { $ref: reference } } } });
}

const pet = ['components', 'schemas', 'Pet'] as const;

describe('a document at a URL', () => {
  test('is read, with the files next to it', async () => {
    serve('/v1/openapi.json', withPet('models/pet.yaml'));
    serve('/v1/models/pet.yaml', 'type: object\n');
    const loaded = await loadRequest({ spec, cwd });
    expect(loaded.documents?.root.origin.file).toBe(spec);
    expect(targetOf(loaded, ...pet)).toBe('https://api.example.com/v1/models/pet.yaml#');
    expect(loaded.documents?.watchable).toEqual([]);
  });

  test('may not refer to another host', async () => {
    serve('/v1/openapi.json', withPet('https://evil.example/pet.json'));
    const loaded = await loadRequest({ spec, cwd });
    expect(targetOf(loaded, ...pet)).toBeNull();
    expect(loaded.messages()).toEqual([
      '"https://evil.example/pet.json" leads to the host evil.example, which is not allowed.',
    ]);
  });

  test('may refer to a host that the configuration allows', async () => {
    serve('/v1/openapi.json', withPet('https://schemas.example.com/pet.json'));
    serve('/pet.json', { type: 'object' }, 'https://schemas.example.com');
    const loaded = await loadRequest({ spec, cwd, references: { hosts: ['schemas.example.com'] } });
    expect(targetOf(loaded, ...pet)).toBe('https://schemas.example.com/pet.json#');
  });

  test('may not refer to local files', async () => {
    serve('/v1/openapi.json', withPet(new URL('../../package.json', import.meta.url).href));
    const loaded = await loadRequest({ spec, cwd });
    expect(targetOf(loaded, ...pet)).toBeNull();
    expect(loaded.findings()).toEqual([`reference-outside-folder ${spec}#/components/schemas/Pet`]);
  });
});

describe('headers of requests', () => {
  const references = {
    hosts: ['schemas.example.com'],
    headers: {
      'api.example.com': { Authorization: 'Bearer ${API_TOKEN}' },
      'schemas.example.com': { 'X-Key': 'a-${KEY}' },
    },
  };
  const environment = { API_TOKEN: 'secret', KEY: '7' };

  test('are those of each host, with variables of the environment', async () => {
    nock('https://api.example.com', { reqheaders: { authorization: 'Bearer secret' }, badheaders: ['x-key'] })
      .get('/v1/openapi.json')
      .reply(200, withPet('https://schemas.example.com/pet.json'));
    nock('https://schemas.example.com', { reqheaders: { 'x-key': 'a-7' }, badheaders: ['authorization'] })
      .get('/pet.json')
      .reply(200, { type: 'object' });
    const loaded = await loadRequest({ spec, cwd, references, environment });
    expect(targetOf(loaded, ...pet)).toBe('https://schemas.example.com/pet.json#');
  });

  test('do not follow a redirect to another host', async () => {
    nock('https://api.example.com')
      .get('/v1/openapi.json')
      .reply(302, undefined, { location: 'https://schemas.example.com/openapi.json' });
    nock('https://schemas.example.com', { badheaders: ['authorization'] })
      .get('/openapi.json')
      .reply(200, openapi());
    const loaded = await loadRequest({ spec, cwd, references, environment });
    expect(loaded.findings()).toEqual([]);
  });

  test('that need a variable which is not set are an error', async () => {
    const loaded = await loadRequest({ spec, cwd, references, environment: {} });
    expect(loaded.messages()).toEqual([
      'The header "Authorization" for api.example.com needs the environment variable API_TOKEN, which is not set.',
    ]);
  });

  test('that cannot be sent are an error that does not show them', async () => {
    const loaded = await loadRequest({ spec, cwd, references, environment: { API_TOKEN: 'sec\nret' } });
    expect(loaded.messages()).toEqual([
      'The header "Authorization" for api.example.com is not a valid HTTP header.',
    ]);
  });
});

describe('user and password of a URL', () => {
  const secret = 'https://zelda:s%40cret@api.example.com/v1/openapi.json';
  const basic = `Basic ${Buffer.from('zelda:s@cret').toString('base64')}`;

  test('are sent as basic credentials, to the files next to the document too', async () => {
    const host = nock('https://api.example.com', { reqheaders: { authorization: basic } });
    host.get('/v1/openapi.json').reply(200, withPet('pet.json'));
    host.get('/v1/pet.json').reply(200, { type: 'object' });
    const loaded = await loadRequest({ spec: secret, cwd });
    expect(targetOf(loaded, ...pet)).toBe('https://api.example.com/v1/pet.json#');
  });

  test('appear in no message and no place', async () => {
    nock('https://api.example.com')
      .get('/v1/openapi.json')
      .reply(200, withPet('https://zelda:s%40cret@evil.example/'));
    const refused = await loadRequest({ spec: secret, cwd });
    expect(targetOf(refused, ...pet)).toBeNull();
    nock('https://api.example.com').get('/v1/openapi.json').reply(404);
    const failed = await loadRequest({ spec: secret, cwd });
    const said = JSON.stringify([refused.diagnostics.all, failed.diagnostics.all]);
    expect(refused.findings().length + failed.findings().length).toBe(2);
    expect(said).not.toContain('zelda');
    expect(said).not.toContain('cret');
  });
});

describe('a redirect', () => {
  const redirect = (to: string) =>
    nock('https://api.example.com').get('/v1/openapi.json').reply(302, '', { location: to });

  test('on the same host is followed, and references start where it leads', async () => {
    redirect('/v2/openapi.json');
    serve('/v2/openapi.json', withPet('pet.json'));
    serve('/v2/pet.json', { type: 'object' });
    const loaded = await loadRequest({ spec, cwd });
    expect(targetOf(loaded, ...pet)).toBe('https://api.example.com/v2/pet.json#');
  });

  test('to another host is refused unless the configuration allows it', async () => {
    redirect('https://cdn.example.net/openapi.json');
    const refused = await loadRequest({ spec, cwd });
    expect(refused.messages()).toEqual([
      `${spec} redirects to https://cdn.example.net/openapi.json, which is not allowed.`,
    ]);
    redirect('https://cdn.example.net/openapi.json');
    serve('/openapi.json', openapi(), 'https://cdn.example.net');
    const allowed = await loadRequest({ spec, cwd, references: { hosts: ['cdn.example.net'] } });
    expect(allowed.findings()).toEqual([]);
  });

  test('from https to http is refused on any host', async () => {
    redirect('http://api.example.com/v1/openapi.json');
    expect((await loadRequest({ spec, cwd })).findings()).toEqual(['redirect-refused']);
  });

  test('that never ends is stopped', async () => {
    nock('https://api.example.com').get('/v1/openapi.json').times(10).reply(302, '', { location: spec });
    expect((await loadRequest({ spec, cwd })).messages()).toEqual([
      `Cannot fetch ${spec}: more than 5 redirects.`,
    ]);
  });
});

describe('a request that fails', () => {
  test('reports the status', async () => {
    nock('https://api.example.com').get('/v1/openapi.json').reply(404, 'nope');
    expect((await loadRequest({ spec, cwd })).messages()).toEqual([
      `Cannot fetch ${spec}: the response has status 404.`,
    ]);
  });

  test('reports the error of the connection', async () => {
    nock('https://api.example.com').get('/v1/openapi.json').replyWithError('connection reset');
    expect((await loadRequest({ spec, cwd })).messages()[0]).toContain(`Cannot fetch ${spec}: `);
  });

  test('is stopped at the size limit', async () => {
    serve('/v1/openapi.json', openapi());
    const loaded = await loadRequest({ spec, cwd, limits: { fileBytes: 20 } });
    expect(loaded.messages()).toEqual([`"${spec}" has more than 20 bytes.`]);
  });
});

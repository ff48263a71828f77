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
  test('is read, with the files beside it', async () => {
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

  test('that never ends is given up', async () => {
    nock('https://api.example.com').get('/v1/openapi.json').times(10).reply(302, '', { location: spec });
    expect((await loadRequest({ spec, cwd })).messages()).toEqual([
      `Cannot fetch ${spec}: more than 5 redirects.`,
    ]);
  });
});

describe('a request that fails', () => {
  test('tells the status', async () => {
    nock('https://api.example.com').get('/v1/openapi.json').reply(404, 'nope');
    expect((await loadRequest({ spec, cwd })).messages()).toEqual([
      `Cannot fetch ${spec}: the answer has status 404.`,
    ]);
  });

  test('tells what became of the connection', async () => {
    nock('https://api.example.com').get('/v1/openapi.json').replyWithError('connection reset');
    expect((await loadRequest({ spec, cwd })).messages()[0]).toContain(`Cannot fetch ${spec}: `);
  });

  test('is cut off at the size limit', async () => {
    serve('/v1/openapi.json', openapi());
    const loaded = await loadRequest({ spec, cwd, limits: { fileBytes: 20 } });
    expect(loaded.messages()).toEqual([`"${spec}" has more than 20 bytes.`]);
  });
});

import nock from 'nock';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makePackage } from '../support/make-package.ts';
import { playService } from '../support/service.ts';

const document = `
openapi: 3.1.0
info: { title: Parcels, version: '1' }
servers: [{ url: https://parcels.example.com }]
security: [{ key: [] }]
components: { securitySchemes: { key: { type: http, scheme: bearer } } }
paths:
  /parcels:
    get:
      operationId: parcels-list
      responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } } }
`;

const user = `
import { Parcels, type ParcelsOptions } from './index.js';

export async function list(options: ParcelsOptions): Promise<string[]> {
  return new Parcels({ maxRetries: 0, ...options }).parcels.list();
}
`;

playService();

let made: Awaited<ReturnType<typeof makePackage>>;
beforeAll(async () => {
  made = await makePackage(document, user, { client: { browser: 'guard', platform: true, logging: true } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

const answer = (options: nock.Options = {}): nock.Scope =>
  nock('https://parcels.example.com', options).get('/parcels').reply(200, []);

describe('the guard for browsers', () => {
  const inBrowser = (): void => void vi.stubGlobal('document', {});

  it('refuses a credential in a web page, and allows it elsewhere', async () => {
    answer();
    await expect(made['list']?.({ apiKey: 'key' })).resolves.toEqual([]);
    inBrowser();
    await expect(made['list']?.({ apiKey: 'key' })).rejects.toThrow(
      'set the option "dangerouslyAllowBrowser"',
    );
  });

  it('lets a page through that is allowed to hold its credential', async () => {
    answer();
    inBrowser();
    await expect(made['list']?.({ apiKey: 'key', dangerouslyAllowBrowser: true })).resolves.toEqual([]);
  });

  it('lets a page through that holds none', async () => {
    inBrowser();
    await expect(made['list']?.({})).rejects.toThrow('needs the option "apiKey"');
  });
});

describe('the platform', () => {
  const agents = async (options: object): Promise<string[]> => {
    const seen: string[] = [];
    nock('https://parcels.example.com')
      .get('/parcels')
      .reply(200, function () {
        seen.push(String(this.req.headers['user-agent']));
        return [];
      });
    await made['list']?.({ apiKey: 'key', ...options });
    return seen;
  };

  it('is named in User-Agent, unless the caller switches that off', async () => {
    const { node } = process.versions;
    expect(await agents({})).toEqual([`made/0.1.0 Node.js/${node} (${process.platform}; ${process.arch})`]);
    expect(await agents({ userAgentPlatform: false })).toEqual(['made/0.1.0']);
  });

  it.each([
    [
      { process: { versions: { node: '22.0.0', bun: '1.3.0' }, platform: 'linux', arch: 'x64' } },
      'Bun/1.3.0 (linux; x64)',
    ],
    [
      { process: { versions: { node: '22.0.0', deno: '2.5.0' }, platform: 'linux', arch: 'x64' } },
      'Deno/2.5.0 (linux; x64)',
    ],
    [{ process: undefined, navigator: { userAgent: 'Cloudflare-Workers' } }, 'Cloudflare-Workers'],
  ])('is named by the globals %o', async (globals, told) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const fetch = vi.fn((_: string, init: RequestInit) =>
      Promise.resolve(Response.json([new Headers(init.headers).get('user-agent')])),
    );
    expect(await made['list']?.({ apiKey: 'key', fetch, logLevel: 'off' })).toEqual([`made/0.1.0 ${told}`]);
  });
});

describe('logging', () => {
  const logger = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });

  it('is off without a level', async () => {
    answer();
    const own = logger();
    await made['list']?.({ apiKey: 'key', logger: own });
    expect(own.info).not.toHaveBeenCalled();
  });

  it('takes its level from the environment variable of the client, or from its option', async () => {
    answer().persist();
    const title = 'parcels-list: GET https://parcels.example.com/parcels';
    vi.stubEnv('PARCELS_LOG', 'info');
    const own = logger();
    await made['list']?.({ apiKey: 'key', logger: own });
    expect(own.info.mock.calls).toEqual([[`${title} attempt 1`], [`${title} 200`]]);
    const other = logger();
    await made['list']?.({ apiKey: 'key', logger: other, logLevel: 'warn' });
    expect(other.info).not.toHaveBeenCalled();
    nock.cleanAll();
  });
});

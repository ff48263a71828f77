import { describe, expect, it } from 'vitest';
import type { Api, Operation, SecurityScheme } from '../../generator/model/types.ts';
import { emitted } from './emitted.ts';
import { origin } from './fixture.ts';
import { machinesApi } from './machines.ts';

const readmeOf = async (change: Partial<Api>): Promise<string> => {
  const { text } = await emitted({ ...machinesApi(), ...change });
  return text('README.md');
};

/** The constructor's line in a README's first example. */
const constructed = (readme: string): string | undefined => /= new Paperspace\((.*)\);/.exec(readme)?.[1];

/** The API with these schemes, any alternative of which suffices for its operations. */
function secured(
  schemes: readonly SecurityScheme[],
  ...alternatives: readonly (readonly string[])[]
): Partial<Api> {
  const security = alternatives.map((names) => names.map((scheme) => ({ scheme, scopes: [] })));
  const own = (operation: Operation): Operation => ({ ...operation, security });
  const resources = machinesApi().resources.map((resource) => ({
    ...resource,
    operations: resource.operations.map(own),
  }));
  return { securitySchemes: schemes, resources };
}

const basic: SecurityScheme = { origin, name: 'login', description: null, kind: 'basic' };
const key: SecurityScheme = {
  origin,
  name: 'key',
  description: null,
  kind: 'apiKey',
  in: 'header',
  parameter: 'X-Key',
};
const second: SecurityScheme = { ...key, name: 'second', parameter: 'X-Second' };
const machine: SecurityScheme = {
  origin,
  name: 'machine',
  description: null,
  kind: 'clientCredentials',
  tokenUrl: 'https://example.com/token',
  scopes: [],
};

describe('the client of the first example', () => {
  it('is given a user and a password, or an identity and a secret', async () => {
    expect(constructed(await readmeOf(secured([basic], ['login'])))).toBe(
      "{ basicAuth: { username: 'YOUR_USERNAME', password: 'YOUR_PASSWORD' } }",
    );
    expect(constructed(await readmeOf(secured([machine], ['machine'])))).toBe(
      "{ oauth: { clientId: 'YOUR_CLIENT_ID', clientSecret: 'YOUR_CLIENT_SECRET' } }",
    );
  });

  it('is given a function where only code of the caller can make the credential', async () => {
    const digest: SecurityScheme = {
      origin,
      name: 'sign',
      description: null,
      kind: 'http',
      scheme: 'Digest',
      isMadeForRequest: true,
    };
    const readme = await readmeOf(secured([digest], ['sign']));
    expect(constructed(readme)).toBe("{ credential: () => 'YOUR_CREDENTIAL' }");
    expect(readme).toContain('The option `credential` is a function');
  });

  it('is given all that one alternative asks for, keys where they suffice', async () => {
    const schemes = [key, basic, second];
    expect(constructed(await readmeOf(secured(schemes, ['login'], ['key', 'second'])))).toBe(
      "{ key: 'YOUR_KEY', second: 'YOUR_SECOND' }",
    );
    expect(constructed(await readmeOf(secured(schemes, [], ['login', 'key'])))).toBe(
      "{ key: 'YOUR_KEY', login: { username: 'YOUR_USERNAME', password: 'YOUR_PASSWORD' } }",
    );
  });

  it.each([
    [[], 'https://api.example.com', ''],
    [['/api/v3'], 'https://api.example.com/api/v3', ', only `/api/v3`'],
    [['localhost:8080/v1'], 'http://localhost:8080/v1', ', only `localhost:8080/v1`'],
    [['wss://x.example.com'], 'https://api.example.com', ', only `wss://x.example.com`'],
  ])('is given an example URL if the document has no absolute one: %j', async (urls, example, told) => {
    const servers = urls.map((url) => ({ origin, url, description: null, variables: [] }));
    const readme = await readmeOf({ servers });
    expect(constructed(readme)).toBe(`{ baseUrl: '${example}', apiKey: 'YOUR_API_KEY' }`);
    expect(readme).toContain(`has no absolute URL${told}. Outside the service's own web pages`);
    expect(await readmeOf({})).not.toContain('has no absolute URL');
  });
});

it('the README explains every credential', async () => {
  const readme = await readmeOf(secured([key, basic, machine], ['key']));
  expect(readme).toContain(
    'Without the option `key`, the client reads the environment variable `PAPERSPACE_KEY`.',
  );
  expect(readme).toContain('The option `login` is `{ username, password }`, or a function that returns it.');
  expect(readme).toContain('The option `machine` is `{ clientId, clientSecret }`');
});

it('the README waits for a success, not for the last state of the list', async () => {
  const resources = machinesApi().resources.map((resource) => ({
    ...resource,
    operations: resource.operations.map((operation): Operation => {
      if (operation.behaviour.kind !== 'waitable') return operation;
      const waiter = { ...operation.behaviour.waiter, targets: ['off', 'done', 'failed'] };
      return { ...operation, behaviour: { ...operation.behaviour, waiter } };
    }),
  }));
  expect(await readmeOf({ resources })).toMatch(/\.waitFor\(.*, 'done'\);/);
});

it('the README calls the guard of all responses isApiError, whatever the title', async () => {
  expect(await readmeOf({})).toContain('`isApiError` matches every non-2xx');
  expect(await readmeOf({ title: 'API' })).toContain('`isApiError` matches every non-2xx');
});

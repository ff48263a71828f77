import { describe, expect, it } from 'vitest';
import { build, buildOperation } from './draft-of.ts';

describe('operations', () => {
  it('exist for every method, also for methods that a document adds', () => {
    const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'query'];
    const item = Object.fromEntries(methods.map((method) => [method, {}]));
    const built = build({ paths: { '/a': { ...item, additionalOperations: { COPY: {} }, 'x-get': {} } } });
    const found = built.api.resources.flatMap(({ operations }) => operations);
    expect(found.map(({ method }) => method)).toEqual([
      ...methods.map((method) => method.toUpperCase()),
      'COPY',
    ]);
    expect(found.filter(({ idempotent }) => !idempotent).map(({ method }) => method)).toEqual([
      'POST',
      'PATCH',
      'COPY',
    ]);
  });

  it('are identified by method and path, and are idempotent if the document says so', () => {
    const operation = buildOperation({ 'x-sdkwright-idempotent': true }).operation('POST /things');
    expect([operation.id, operation.idempotent]).toEqual(['operation:POST /things', true]);
  });

  it('are found behind references of path items and of operations', () => {
    const built = build({
      paths: {
        '/a': { $ref: '#/components/pathItems/A' },
        '/b': { get: { $ref: '#/components/x-operations/B' } },
      },
      components: {
        pathItems: { A: { get: { operationId: 'a' } } },
        'x-operations': { B: { operationId: 'b' } },
      },
    });
    expect([built.operation('GET /a').operationId, built.operation('GET /b').operationId]).toEqual([
      'a',
      'b',
    ]);
  });

  it('have the description of their path item, but not its deprecation', () => {
    const built = build({
      paths: { '/a': { summary: 'Things.', get: { description: 'Reads.', deprecated: true }, put: {} } },
    });
    expect(built.operation('GET /a').docs).toEqual({
      summary: 'Things.',
      description: 'Reads.',
      deprecated: true,
      link: null,
    });
    expect(built.operation('PUT /a').docs.summary).toBe('Things.');
  });

  it('that are broken are reported', () => {
    expect(build({ paths: { a: { get: 'x' } } }).codes).toEqual(['path-malformed', 'operation-malformed']);
  });

  it('have servers of their own if they differ from those of the document', () => {
    const built = build({
      servers: [
        {
          url: 'https://{region}.example.com',
          variables: { region: { enum: ['a'], default: 'a' }, port: {} },
        },
      ],
      paths: {
        '/a': { servers: [{ url: '/v2' }], get: {}, put: { servers: [{ url: 'https://up.example.com' }] } },
        '/b': { get: {} },
      },
    });
    expect(
      built.api.servers[0]?.variables.map(({ name, default: value, values }) => [name, value, values]),
    ).toEqual([
      ['region', 'a', ['a']],
      ['port', '', []],
    ]);
    expect(built.codes).toEqual(['server-variable']);
    const urls = ['GET /a', 'PUT /a', 'GET /b'].map(
      (key) => built.operation(key).servers?.map(({ url }) => url) ?? null,
    );
    expect(urls).toEqual([['/v2'], ['https://up.example.com'], null]);
  });
});

describe('the servers of the service', () => {
  const paths = { '/a': { get: {} } };

  it.each([
    [[], null, ''],
    [[{ url: '/v1' }], '/v1', '/servers/0'],
    [[{ url: 'localhost:8080' }], 'localhost:8080', '/servers/0'],
    [[{ url: '//api.example.com' }], '//api.example.com', '/servers/0'],
  ])('are reported if callers must give more: %j', (servers, url, pointer) => {
    const { findings, api } = build({ servers, paths });
    expect(findings).toEqual([`server-not-whole ${pointer}`]);
    expect(api.servers[0]?.url ?? null).toBe(url);
  });

  it('are complete with the defaults of their variables', () => {
    const servers = [
      { url: 'https://{region}.example.com', variables: { region: { default: 'eu' } } },
      { url: '/' },
    ];
    expect(build({ servers, paths }).codes).toEqual([]);
  });
});

describe('security', () => {
  const securitySchemes = {
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    token: { type: 'http', scheme: 'Bearer' },
    login: { type: 'http', scheme: 'basic' },
    machine: {
      type: 'oauth2',
      flows: { clientCredentials: { tokenUrl: 'https://x/token', scopes: { read: '' } } },
    },
    person: { type: 'oauth2', flows: { implicit: { authorizationUrl: 'https://x' } } },
    discovered: { type: 'openIdConnect', openIdConnectUrl: 'https://x' },
    tls: { type: 'mutualTLS' },
    vendor: { type: 'vendor' },
    sign: { type: 'http', scheme: 'Digest' },
  };
  const securityOf = (operation: object, root: object = {}) => {
    const built = buildOperation({ ...operation }, { components: { securitySchemes }, ...root });
    return { ...built, security: built.operation('POST /things').security };
  };

  it('reads the schemes that clients can meet, and reports the others', () => {
    const { api, findings } = securityOf({});
    expect(api.securitySchemes.map(({ name, kind }) => [name, kind])).toEqual([
      ['discovered', 'bearer'],
      ['key', 'apiKey'],
      ['login', 'basic'],
      ['machine', 'clientCredentials'],
      ['person', 'bearer'],
      ['sign', 'http'],
      ['token', 'bearer'],
    ]);
    expect(findings).toEqual([
      'security-unsupported /components/securitySchemes/vendor',
      'security-by-transport /components/securitySchemes/tls',
    ]);
  });

  it('distinguishes missing security from empty security', () => {
    expect(securityOf({}).security).toBeNull();
    expect(securityOf({ security: [] }, { security: [{ key: [] }] }).security).toEqual([]);
  });

  it('is the document’s unless the operation has its own', () => {
    const root = { security: [{ key: [] }, {}] };
    expect(securityOf({}, root).security).toEqual([[{ scheme: 'key', scopes: [] }], []]);
    expect(securityOf({ security: [{ key: [], machine: ['read'] }] }, root).security).toEqual([
      [
        { scheme: 'key', scopes: [] },
        { scheme: 'machine', scopes: ['read'] },
      ],
    ]);
  });

  it('requires no scheme that the connection satisfies', () => {
    expect(securityOf({ security: [{ tls: [] }, { tls: [], key: [] }] }).security).toEqual([
      [],
      [{ scheme: 'key', scopes: [] }],
    ]);
  });

  it('leaves out alternatives that clients cannot meet', () => {
    expect(securityOf({ security: [{ vendor: [] }, { key: [] }] }).security).toEqual([
      [{ scheme: 'key', scopes: [] }],
    ]);
    const unknown = securityOf({ security: [{ nowhere: [] }] });
    expect(unknown.security).toBeNull();
    expect(unknown.codes).toContain('security-undeclared');
  });
});

describe('webhooks', () => {
  const payload = {
    requestBody: { content: { 'application/json': { schema: { type: 'object', properties: { id: {} } } } } },
  };

  it('are those of the document and the callbacks of its operations', () => {
    const built = build({
      webhooks: { created: { post: { ...payload, summary: 'Created.' } } },
      'x-webhooks': { older: { post: {} } },
      paths: { '/a': { post: { callbacks: { done: { '{$request.body#/url}': { put: payload } } } } } },
    });
    expect(
      built.api.webhooks.map(({ name, method, body }) => [name, method, body?.type.kind ?? null]),
    ).toEqual([
      ['done', 'PUT', 'object'],
      ['created', 'POST', 'object'],
      ['older', 'POST', null],
    ]);
  });

  it('are of the last operation if several operations have the same callback', () => {
    const callbacks = { done: { $ref: '#/components/callbacks/Done' } };
    const built = build({
      paths: { '/a': { post: { callbacks } }, '/b': { post: { callbacks } } },
      components: { callbacks: { Done: { '{$request.body#/url}': { put: payload } } } },
    });
    expect(built.api.webhooks.map(({ operation }) => operation)).toEqual(['operation:POST /b']);
  });
});

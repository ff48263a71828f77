import { describe, expect, it } from 'vitest';
import type { BuildOptions } from '../../../generator/model/build/options.ts';
import { build, pinsOf } from '../build/draft-of.ts';

type Row = readonly [call: string, operation?: object];

/** `resource.method` of each operation, in words, by `METHOD /path`. */
function names(
  rows: readonly Row[],
  options: Partial<BuildOptions> = {},
  more: object = {},
): Record<string, string> {
  const paths: Record<string, Record<string, object>> = {};
  for (const [call, operation] of rows) {
    const [method = '', path = ''] = call.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation ?? {} };
  }
  const { api } = build({ paths, ...more }, options);
  return Object.fromEntries(
    api.resources.flatMap(({ words, operations }) =>
      operations.map((operation) => [
        `${operation.method} ${operation.path}`,
        `${words.join(' ')}.${operation.words.join(' ')}`,
      ]),
    ),
  );
}

const ids = (...operationIds: readonly string[]): readonly Row[] =>
  operationIds.map((operationId, index) => [`GET /p${index}`, { operationId, tags: ['Tag'] }]);
const named = (...operationIds: readonly string[]) => Object.values(names(ids(...operationIds))).toSorted();

describe('names by operation id', () => {
  it.each([
    [
      ['machines-create', 'machineEvents-get'],
      ['machine events.get', 'machines.create'],
    ],
    [
      ['machines.create', 'projects.locations.list'],
      ['machines.create', 'projects locations.list'],
    ],
    [
      ['repos/list-for-org', 'repos/get'],
      ['repos.get', 'repos.list for org'],
    ],
    [
      ['droplets_list', 'kubernetes_create_cluster'],
      ['droplets.list', 'kubernetes.create cluster'],
    ],
    [
      ['app-role-list-roles', 'app-role-login'],
      ['app role.list roles', 'app role.login'],
    ],
  ])('split %j', (operationIds, expected) => {
    expect(named(...operationIds)).toEqual(expected);
  });

  it('lose words that only repeat the resource, unless two names would be equal', () => {
    expect(named('projectSecrets-getProjectSecret', 'projectSecrets-list')).toEqual([
      'project secrets.get',
      'project secrets.list',
    ]);
    expect(named('secrets-getSecret', 'secrets-get')).toEqual(['secrets.get', 'secrets.get secret']);
    expect(named('plans-listForPlan', 'plans-get')).toEqual(['plans.get', 'plans.list for plan']);
  });

  it('are not read from prefixes that are verbs', () => {
    expect(named('get_machine', 'list_machines')).toEqual(['p0.get', 'p1.get']);
  });
});

describe('names by tag, where the configuration asks for them', () => {
  const tagged = (rows: readonly Row[]) => names(rows, { resources: 'tags' });

  it('are the first tag, and the operation id without its words', () => {
    const rows: readonly Row[] = [
      ['POST /pet', { operationId: 'addPet', tags: ['pet'] }],
      ['GET /pet/{id}', { operationId: 'getPetById', tags: ['pet', 'other'] }],
      ['GET /store', { tags: ['Pet Store'] }],
    ];
    expect(tagged(rows)).toEqual({
      'POST /pet': 'pet.add',
      'GET /pet/{id}': 'pet.get',
      'GET /store': 'pet store.get store',
    });
  });

  it('use list for a plural next to its singular', () => {
    const tags = ['Accounts'];
    const both: readonly Row[] = [
      ['GET /all', { operationId: 'getAccounts', tags }],
      ['GET /all/{id}', { operationId: 'getAccount', tags }],
    ];
    expect(Object.values(tagged(both))).toEqual(['accounts.list', 'accounts.get']);
    expect(Object.values(tagged(both.slice(0, 1)))).toEqual(['accounts.get']);
  });

  it('do not use operation ids that only spell method and path', () => {
    const rows: readonly Row[] = [
      ['GET /v1/accounts/{id}', { operationId: 'GetAccountsId', tags: ['Accounts'] }],
    ];
    expect(Object.values(tagged(rows))).toEqual(['accounts.get']);
  });

  it('keep words that only look like a plural', () => {
    const tags = ['Network'];
    const rows: readonly Row[] = [
      ['GET /data/{id}', { tags }],
      ['GET /sms/{id}', { tags }],
    ];
    expect(Object.values(tagged(rows))).toEqual(['network.get data', 'network.get sms']);
  });

  it('begin with the parent of the tag, and resources have the description of the tag', () => {
    const tags = [{ name: 'cakes', parent: 'bakery', description: 'Sweet.' }, { name: 'bakery' }];
    const paths = { '/c': { get: { operationId: 'listCakes', tags: ['cakes'] } } };
    const built = build({ tags, paths }, { resources: 'tags' });
    expect(built.resource('bakery cakes').docs.description).toBe('Sweet.');
  });

  it.each([
    ['Account Management API', 'account.get'],
    ['01 Users (v2)', 'users.get'],
    ['orders-controller', 'orders.get'],
    ['API Keys', 'api keys.get'],
    ['Service Accounts', 'service accounts.get'],
    ['Operations', 'operations.get'],
  ])('have the words of %s except for those that mark a heading', (tag, expected) => {
    const rows: readonly Row[] = [['GET /x', { operationId: 'get', tags: [tag] }]];
    expect(Object.values(tagged(rows))).toEqual([expected]);
  });
});

describe('names by path', () => {
  it('consist of the names in the path and the verb of the method', () => {
    const calls = [
      'GET /v1/machines',
      'POST /v1/machines',
      'GET /v1/machines/{id}',
      'PATCH /v1/machines/{id}',
      'PUT /v1/machines/{id}',
      'DELETE /v1/machines/{id}',
      'POST /v1/machines/{id}/start',
      'GET /v1/machines/{id}/accessors',
      'GET /status',
      'POST /v1/{name}:generate',
    ];
    expect(names(calls.map((call) => [call]))).toEqual({
      'GET /v1/machines': 'machines.list',
      'POST /v1/machines': 'machines.create',
      'GET /v1/machines/{id}': 'machines.get',
      'PATCH /v1/machines/{id}': 'machines.update',
      'PUT /v1/machines/{id}': 'machines.replace',
      'DELETE /v1/machines/{id}': 'machines.delete',
      'POST /v1/machines/{id}/start': 'machines.start',
      'GET /v1/machines/{id}/accessors': 'machines.list accessors',
      'GET /status': 'status.get',
      'POST /v1/{name}:generate': 'root.generate',
    });
  });

  it('do not treat a word that only looks like a plural as many things or as a verb', () => {
    const calls = [
      'GET /machines/{id}/metadata',
      'PUT /machines/{id}/metadata',
      'GET /machines/{id}/settings',
      'PUT /machines/{id}/settings',
      'GET /zones/{id}/dns',
      'GET /zones/{id}/dns/{key}/parts',
    ];
    expect(names(calls.map((call) => [call]))).toEqual({
      'GET /machines/{id}/metadata': 'machine metadata.get',
      'PUT /machines/{id}/metadata': 'machine metadata.update',
      'GET /machines/{id}/settings': 'machine settings.get',
      'PUT /machines/{id}/settings': 'machine settings.update',
      'GET /zones/{id}/dns': 'zone dns.get',
      'GET /zones/{id}/dns/{key}/parts': 'zone dns.list parts',
    });
  });

  it('use list if the same path also reads one item, even if its word is not a plural', () => {
    const calls = ['GET /sms', 'GET /sms/{id}', 'GET /status', 'GET /status/{id}', 'GET /data'];
    expect(Object.values(names(calls.map((call) => [call])))).toEqual([
      'data.get',
      'sms.list',
      'sms.get',
      'status.list',
      'status.get',
    ]);
  });
});

describe('names', () => {
  it('are pinned by the config, then by extensions', () => {
    const rows: readonly Row[] = [
      ['GET /a', { operationId: 'things-a', 'x-sdkwright-name': 'other.b' }],
      ['GET /b', { operationId: 'things-b', 'x-sdkwright-name': 'peek' }],
      [
        'GET /c',
        {
          operationId: 'things-c',
          'x-fern-sdk-group-name': ['big', 'things'],
          'x-fern-sdk-method-name': 'read',
        },
      ],
      ['GET /d', { operationId: 'things-d', 'x-ms-client-name': 'fetchOne' }],
    ];
    expect(
      names(rows, { operationNames: pinsOf({ 'things-a': 'machines.getOne', 'GET /d': 'things.d' }) }),
    ).toEqual({
      'GET /a': 'machines.get one',
      'GET /b': 'things.peek',
      'GET /c': 'big things.read',
      'GET /d': 'things.d',
    });
  });

  it('that are malformed are reported where they are given', () => {
    const paths = { '/a': { get: { operationId: 'a', 'x-sdkwright-name': '!' } }, '/b': { get: {} } };
    const { findings } = build({ paths }, { operationNames: pinsOf({ 'GET /b': 'b.' }) });
    expect(findings.filter((each) => each.startsWith('operation-name-malformed'))).toEqual([
      'operation-name-malformed /names/operations/GET ~1b',
      'operation-name-malformed /paths/~1a/get',
    ]);
  });

  it('that are pinned replace other names, also published ones, which is reported', () => {
    const paths = {
      '/things': { get: { operationId: 'things-list' } },
      '/all': { get: { operationId: 'things-every' } },
      '/more': { get: { operationId: 'things-more' } },
    };
    const published = new Map([['GET /things', 'things.list']]);
    for (const options of [{}, { published }]) {
      const operationNames = pinsOf({ 'things-every': 'things.list', 'things-more': 'things.every' });
      const { operation, findings } = build({ paths }, { ...options, operationNames });
      expect(operation('GET /all').words).toEqual(['list']);
      expect(operation('GET /things').words).toEqual(['list', 'things']);
      expect(findings.filter((each) => each.startsWith('operation-pushed-out'))).toEqual([
        'operation-pushed-out /paths/~1things/get',
      ]);
    }
  });

  it('are reported in the spelling of the package', () => {
    const paths = {
      '/things': { get: { operationId: 'bigThings-listAll' } },
      '/all': { get: { operationId: 'bigThings-every' } },
    };
    const operationNames = pinsOf({ 'bigThings-every': 'bigThings.listAll' });
    expect(build({ paths }, { operationNames }).messages).toEqual([
      'The name bigThings.listAll is pinned for GET /all, so this operation is called bigThings.listAllThings.',
    ]);
  });

  it('follow the rule that the config chooses', () => {
    const rows: readonly Row[] = [['GET /paths', { operationId: 'ids-get', tags: ['Tags'] }]];
    const by = (resources: BuildOptions['resources']) => names(rows, { resources })['GET /paths'];
    expect([by('auto'), by('operationId'), by('tags'), by('paths')]).toEqual([
      'ids.get',
      'ids.get',
      'tags.ids get',
      'paths.list',
    ]);
  });

  it('do not come from operation ids that spell method and path', () => {
    const rows: readonly Row[] = [
      ['GET /v1/chats.list', { operationId: 'get-v1-chats.list', tags: ['Chats'] }],
      ['POST /v1/chats.send', { operationId: 'post-v1-chats.send', tags: ['Chats'] }],
    ];
    expect(names(rows)).toEqual({
      'GET /v1/chats.list': 'chats.list',
      'POST /v1/chats.send': 'chats.send',
    });
  });

  it('are unique for any order of the document', () => {
    const rows: readonly Row[] = [
      ['GET /a/{id}', { operationId: 'a-get' }],
      ['GET /a', { operationId: 'a-Get' }],
      ['GET /a/{id}/b', { operationId: 'a-GET' }],
    ];
    const forward = names(rows);
    expect(forward).toEqual({
      'GET /a': 'a.get a',
      'GET /a/{id}': 'a.get',
      'GET /a/{id}/b': 'a.get by id',
    });
    expect(names(rows.toReversed())).toEqual(forward);
  });
});

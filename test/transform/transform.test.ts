import { describe, expect, it } from 'vitest';
import type { ApiTransform } from '../../generator/config/transform.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { buildDraft } from '../../generator/model/build/api.ts';
import { defaultOptions } from '../support/default-options.ts';
import { fold } from '../../generator/model/fold/fold.ts';
import type { Docs } from '../../generator/model/types.ts';
import { assignNames } from '../../generator/names/assign.ts';
import { reportOperationPins } from '../../generator/names/operation-pins.ts';
import { transformApi, type NameApi } from '../../generator/transform/transform.ts';
import { documentsOf } from '../model/build/draft-of.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answer = (name: string) => ({
  200: { description: '', content: { 'application/json': { schema: ref(name) } } },
});

const document = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  paths: {
    '/goods': { get: { operationId: 'goods-list', summary: 'Lists goods.', responses: answer('Good') } },
    '/goods/{id}': {
      get: { operationId: 'goods-get', responses: answer('Good') },
      delete: { operationId: 'goods-delete', responses: {} },
    },
    '/users': { get: { operationId: 'users-list', responses: answer('User') } },
    '/users/{id}': { get: { operationId: 'users-get', responses: answer('User') } },
  },
  components: {
    schemas: {
      Good: {
        type: 'object',
        description: 'A good.',
        properties: { id: { type: 'string' }, secret: { type: 'string' }, price: ref('Price') },
      },
      User: { type: ['object', 'null'], properties: { name: { type: 'string' } } },
      Price: { type: 'object', properties: { amount: { type: 'number' } } },
    },
  },
};

interface Outcome {
  /** `resource.method  METHOD /path` of each operation. */
  readonly operations: readonly string[];
  /** `Model property …` of each model. */
  readonly models: readonly string[];
  readonly docs: Readonly<Record<string, Docs>>;
  readonly complaints: readonly string[];
}

/** What a transformation makes of the shop. */
async function outcomeOf(hook: (api: ApiTransform) => void | Promise<void>): Promise<Outcome> {
  const diagnostics = new Diagnostics();
  const draft = buildDraft(documentsOf(document, '3.1'), defaultOptions, new Diagnostics());
  const nameApi: NameApi = (api, pins, found) => assignNames(api, 'Shop', pins, found);
  const { api, pins } = await transformApi(fold(draft.api, draft.notes), {
    hook,
    pins: {},
    nameApi,
    diagnostics,
  });
  const names = nameApi(api, pins, diagnostics);
  reportOperationPins({ api, names }, pins, defaultOptions.operationNames, diagnostics);
  const operations = api.resources.flatMap((resource) =>
    resource.operations.map((each) => ({
      each,
      name: `${names.resource(resource.id)}.${names.method(each.id)}`,
    })),
  );
  const models = [...api.models.values()].map((model) => ({ model, name: names.model(model.id) }));
  return {
    operations: operations.map(({ each, name }) => `${name}  ${each.method} ${each.path}`),
    models: models.map(({ model: { type }, name }) => {
      const object = type.kind === 'union' ? type.members[0] : type;
      return [
        name,
        ...(object?.kind === 'object' ? object.properties.map(({ wireName }) => wireName) : []),
      ].join(' ');
    }),
    docs: Object.fromEntries([
      ...operations.map(({ each, name }) => [name, each.docs]),
      ...models.map(({ model, name }) => [name, model.docs]),
      ...api.resources.map(({ id, docs }) => [names.resource(id), docs]),
    ]),
    complaints: diagnostics.all.map(({ message }) => message),
  };
}

const untouched = [
  ...['goods.list  GET /goods', 'goods.get  GET /goods/{id}', 'goods.delete  DELETE /goods/{id}'],
  ...['users.list  GET /users', 'users.get  GET /users/{id}'],
];

it('changes nothing if the hook changes nothing', async () => {
  const { operations, models, complaints } = await outcomeOf(() => undefined);
  expect(operations).toEqual(untouched);
  expect(models).toEqual(['Good id secret price', 'Price amount', 'User name']);
  expect(complaints).toEqual([]);
});

it('shows resources, models and operations', async () => {
  await outcomeOf((api) => {
    expect(api.resources.map(({ name, operations }) => [name, operations.length])).toEqual([
      ['goods', 3],
      ['users', 2],
    ]);
    expect(api.models.map(({ name, properties }) => [name, properties])).toEqual([
      ['Good', ['id', 'price', 'secret']],
      ['Price', ['amount']],
      ['User', ['name']],
    ]);
    expect(api.operation('goods-list')).toMatchObject({
      name: 'list',
      resource: 'goods',
      method: 'GET',
      path: '/goods',
      deprecated: false,
    });
    for (const key of ['goods-list', 'goods.list'])
      expect(api.operation(key)).toBe(api.operation('GET /goods'));
  });
});

describe('an operation', () => {
  it('is renamed', async () => {
    const { operations } = await outcomeOf((api) => api.operation('goods-list').rename('searchAll'));
    expect(operations).toContain('goods.searchAll  GET /goods');
  });

  it('is moved to another resource, or to a new one', async () => {
    const { operations } = await outcomeOf((api) => {
      api.operation('goods-delete').moveTo('users');
      api.operation('users-list').moveTo('teamMembers');
    });
    expect(operations).toContain('users.delete  DELETE /goods/{id}');
    expect(operations).toContain('teamMembers.list  GET /users');
  });

  it('is dropped, with the models that nothing else needs', async () => {
    const { operations, models } = await outcomeOf((api) => {
      for (const operation of api.operations) if (operation.path.startsWith('/goods')) operation.drop();
    });
    expect(operations).toEqual(['users.list  GET /users', 'users.get  GET /users/{id}']);
    expect(models).toEqual(['User name']);
  });

  it('gets new docs, and keeps those that are not mentioned', async () => {
    const { docs } = await outcomeOf((api) => {
      api.operation('goods-list').document({ description: 'All of them.' });
      api.operation('goods-list').document({ deprecated: true });
    });
    expect(docs['goods.list']).toMatchObject({
      summary: 'Lists goods.',
      description: 'All of them.',
      deprecated: true,
    });
  });
});

describe('a resource', () => {
  it('is renamed', async () => {
    const { operations, docs } = await outcomeOf((api) => {
      const goods = api.resource('goods');
      goods.document({ summary: 'Things.' });
      goods.rename('wares');
    });
    expect(operations).toContain('wares.get  GET /goods/{id}');
    expect(docs['wares']?.summary).toBe('Things.');
  });

  it('is merged into another', async () => {
    const { operations } = await outcomeOf((api) => {
      api.operation('users-list').rename('listUsers');
      api.operation('users-get').rename('getUser');
      api.resource('users').rename('goods');
    });
    expect(operations.map((line) => line.split(' ')[0])).toEqual([
      'goods.list',
      'goods.get',
      'goods.delete',
      'goods.listUsers',
      'goods.getUser',
    ]);
  });

  it('is dropped', async () => {
    const { operations } = await outcomeOf((api) => api.resource('goods').drop());
    expect(operations).toEqual(['users.list  GET /users', 'users.get  GET /users/{id}']);
  });
});

describe('a model', () => {
  it('is renamed', async () => {
    const { models } = await outcomeOf((api) => api.model('Good').rename('HTTPWare'));
    expect(models).toContain('HTTPWare id secret price');
  });

  it('loses a property, and the models that only the property needs', async () => {
    const { models } = await outcomeOf((api) => {
      api.model('Good').dropProperty('price');
      api.model('User').dropProperty('name');
    });
    expect(models).toEqual(['Good id secret', 'User']);
  });

  it('gets new docs, and so do its properties', async () => {
    const { docs } = await outcomeOf((api) => {
      api.model('Good').document({ summary: 'Ware.' });
      api.model('Good').documentProperty('id', { description: 'What it is known by.' });
    });
    expect(docs['Good']).toMatchObject({ summary: 'Ware.', description: 'A good.' });
  });
});

describe('the check of a transformation', () => {
  it.each<[string, (api: ApiTransform) => unknown, string]>([
    [
      'an operation that is not there',
      (api) => api.operation('goods-lst'),
      'there is no operation "goods-lst"; did you mean "goods-list"?',
    ],
    [
      'a resource that is not there',
      (api) => api.resource('good'),
      'there is no resource "good"; did you mean "goods"?',
    ],
    ['a model that is not there', (api) => api.model('constructor'), 'there is no model "constructor"'],
    [
      'a property that is not there',
      (api) => api.model('Good').dropProperty('pric'),
      'there is no property of Good "pric"; did you mean "price"?',
    ],
    [
      'a name that is not a string',
      (api) => api.operation('goods-list').rename(7 as never),
      'a name must be a string that is not empty, but is 7',
    ],
    [
      'docs with an unknown key',
      (api) => api.model('Good').document({ sumary: 'x' } as never),
      'there is no "sumary" in docs',
    ],
    [
      'docs of another type',
      (api) => api.model('Good').document({ summary: 7 } as never),
      '"summary" of docs must be a string',
    ],
  ])('reports %s, and changes nothing', async (_, hook, reason) => {
    const { operations, complaints } = await outcomeOf((api) => {
      api.resource('users').drop();
      hook(api);
    });
    expect(complaints.map((each) => each.replace(/\.$/, ''))).toEqual([
      `The transformation in the configuration failed: ${reason}`,
    ]);
    expect(operations).toEqual(untouched);
  });

  it('waits for asynchronous hooks, and reports what they throw', async () => {
    const { complaints } = await outcomeOf(async () => Promise.reject(new Error('later')));
    expect(complaints).toEqual(['The transformation in the configuration failed: later.']);
  });

  it('reports names that the package cannot have', async () => {
    const { complaints } = await outcomeOf((api) => {
      api.operation('goods-list').rename('get');
      api.operation('users-list').rename('list_all');
      api.model('Price').rename('User');
    });
    expect(complaints.map((each) => each.replace('After the transformation, ', ''))).toEqual([
      expect.stringMatching(/^User would be called /),
      'goods.get would be called goods.getGet.',
      'users.list_all would be called users.listAll.',
    ]);
  });

  it('accepts two names that are swapped', async () => {
    const { operations, models, complaints } = await outcomeOf((api) => {
      api.operation('goods-list').rename('get');
      api.operation('goods-get').rename('list');
      api.model('Price').rename('User');
      api.model('User').rename('Price');
    });
    expect(complaints).toEqual([]);
    expect(operations).toContain('goods.get  GET /goods');
    expect(models).toContain('User amount');
  });
});

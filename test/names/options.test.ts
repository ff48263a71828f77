import { describe, expect, it } from 'vitest';
import { nothingPublished, type PublishedNames } from '../../generator/config/lock.ts';
import type { NamesConfig } from '../../generator/config/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { buildDraft } from '../../generator/model/build/api.ts';
import { defaultOptions } from '../support/default-options.ts';
import { fold } from '../../generator/model/fold/fold.ts';
import { assignNames } from '../../generator/names/assign.ts';
import { namesToPublish } from '../../generator/names/published.ts';
import { documentsOf } from '../model/build/draft-of.ts';

const item = {
  type: 'object',
  properties: { id: { type: 'string' }, state: { type: 'string', enum: ['on', 'off'] } },
};
const answer = { 200: { description: '', content: { 'application/json': { schema: item } } } };
const document = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  paths: {
    '/goods': { get: { operationId: 'goods-listAll', responses: answer } },
    '/goods/{id}': {
      get: { operationId: 'goods-get', responses: answer },
      delete: { operationId: 'goods-delete', responses: {} },
    },
  },
  components: {
    schemas: {
      Error: { type: 'object', properties: { code: { type: 'string' } } },
      HTTPLog: { type: 'string', enum: ['a', 'b'] },
    },
  },
};

interface Named {
  readonly models: readonly string[];
  readonly methods: readonly string[];
  readonly functions: readonly string[];
  readonly published: PublishedNames;
  readonly complaints: readonly string[];
}

/** What the shop's package calls its things under these options. */
function named(
  config: NamesConfig,
  names?: PublishedNames,
  root: Readonly<Record<string, unknown>> = document,
): Named {
  const draft = buildDraft(documentsOf(root, '3.1'), defaultOptions, new Diagnostics());
  const api = fold(draft.api, draft.notes);
  const diagnostics = new Diagnostics();
  const before = { names: names ?? nothingPublished, root: 'openapi.json' };
  const given = assignNames(api, 'Shop', config, diagnostics, before);
  const operations = api.resources.flatMap((resource) => resource.operations);
  return {
    models: [...api.models.keys()].map((id) => given.model(id)).toSorted(),
    methods: operations.map(({ id }) => given.method(id)),
    functions: operations.map(({ id }) => given.function(id)),
    published: { ...nothingPublished, ...namesToPublish(api, given, config, before) },
    complaints: diagnostics.all.map(({ message }) => message),
  };
}

it('spells methods in camel case', () => {
  expect(named({}).methods).toEqual(['listAll', 'get', 'delete']);
});

it('spells only methods in snake case', () => {
  const { methods, functions } = named({ methods: 'snake_case' });
  expect(methods).toEqual(['list_all', 'get', 'delete']);
  expect(functions).toEqual(['list_all', 'get', 'delete_']);
});

it('keeps the short name of a component when a new component has the same one', () => {
  const schema = { type: 'object', properties: { name: { type: 'string' } } };
  const shop = (schemas: object) => ({ ...document, paths: {}, components: { schemas } });
  const { models, published } = named({}, nothingPublished, shop({ 'models.User': schema }));
  expect(models).toEqual(['User']);
  const later = named({}, published, shop({ 'api.User': schema, 'models.User': schema }));
  expect(later.models).toEqual(['ApiUser', 'User']);
  expect(later.published.models.get('User')).toEqual(['#/components/schemas/models.User']);
});

describe('a prefix and a suffix of models', () => {
  it('are added to every name that is not pinned', () => {
    expect(named({}).models).toEqual(['ErrorModel', 'Good', 'GoodState', 'HTTPLog']);
    expect(named({ modelPrefix: 'Acme', modelSuffix: 'Dto', models: { HTTPLog: 'Log' } }).models).toEqual([
      ...['AcmeErrorModelDto', 'AcmeGoodDto', 'AcmeGoodStateDto', 'Log'],
    ]);
  });

  it('do not create a name that the package already has', () => {
    expect(named({ modelSuffix: 'Error', models: { HTTPLog: 'GoodError' } }).models).toContain(
      'GoodErrorModel',
    );
  });

  it('are part of the names that pins use as keys', () => {
    const { models, complaints } = named({ modelPrefix: 'Acme', models: { AcmeGood: 'Ware' } });
    expect(models).toContain('Ware');
    expect(complaints).toEqual([]);
  });

  it('are reported if the key of a pin lacks them', () => {
    const { complaints } = named({ modelPrefix: 'Acme', models: { Good: 'Ware', AcmeGod: 'Ware' } });
    expect(complaints).toEqual([
      'The pin "Good" matches nothing in the document. Valid names: AcmeErrorModel, AcmeGood, AcmeGoodState, AcmeHTTPLog. Did you mean "AcmeGood"?',
      'The pin "AcmeGod" matches nothing in the document. Valid names: AcmeErrorModel, AcmeGood, AcmeGoodState, AcmeHTTPLog. Did you mean "AcmeGood"?',
    ]);
  });

  it('are added once to names that were published with them', () => {
    const config = { modelPrefix: 'Acme', modelSuffix: 'Dto' };
    const first = named(config);
    expect([...first.published.models.keys()]).toEqual(['AcmeGoodDto', 'AcmeGoodStateDto']);
    expect(named(config, first.published).models).toEqual(first.models);
  });
});

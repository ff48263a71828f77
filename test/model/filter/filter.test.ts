import { expect, it } from 'vitest';
import type { FilterConfig } from '../../../generator/config/types.ts';
import { Diagnostics } from '../../../generator/diagnostics/report.ts';
import type { JsonObject } from '../../../generator/load/place.ts';
import { buildDraft } from '../../../generator/model/build/api.ts';
import { defaultOptions } from '../../support/default-options.ts';
import { filterApi } from '../../../generator/model/filter/filter.ts';
import { documentsOf } from '../build/draft-of.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answer = (name: string) => ({
  200: { description: '', content: { 'application/json': { schema: ref(name) } } },
});

const document = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  paths: {
    '/goods': { get: { operationId: 'goods-list', tags: ['goods'], responses: answer('Good') } },
    '/goods/{id}': {
      delete: { operationId: 'goods-delete', tags: ['goods'], responses: {}, security: [{ admin: [] }] },
      get: { operationId: 'goods-get', tags: ['goods'], deprecated: true, responses: answer('Good') },
    },
    '/admin/users': {
      get: {
        operationId: 'users-list',
        tags: ['users', 'admin'],
        responses: answer('User'),
        security: [{ admin: [] }],
      },
    },
    '/admin/users/{id}/log': {
      get: { operationId: 'users-log', tags: ['users'], responses: answer('User') },
    },
  },
  components: {
    securitySchemes: { admin: { type: 'http', scheme: 'bearer' }, key: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Good: { type: 'object', properties: { price: ref('Price') } },
      User: { type: 'object', properties: { role: ref('Role') } },
      Role: { type: 'string', enum: ['a', 'b'] },
      Price: { type: 'number' },
      Orphan: { type: 'object', properties: { role: ref('Role') } },
      Lonely: { type: 'string' },
    },
  },
};

interface Left {
  readonly operations: readonly (string | null)[];
  readonly models: readonly (string | null)[];
  readonly schemes: readonly string[];
  readonly complaints: readonly string[];
}

/** What a filter leaves of the shop. */
function left(filter: FilterConfig, of: JsonObject = document): Left {
  const diagnostics = new Diagnostics();
  const documents = documentsOf(of, '3.1');
  const { api } = buildDraft(documents, defaultOptions, new Diagnostics());
  const configured = { value: filter, origin: { file: 'config', pointer: '/filter' } };
  const chosen = filterApi(api, documents, configured, diagnostics);
  return {
    operations: chosen.resources.flatMap(({ operations }) =>
      operations.map(({ operationId }) => operationId),
    ),
    models: [...chosen.models.values()].map(({ hints }) => hints.component).toSorted(),
    schemes: chosen.securitySchemes.map(({ name }) => name),
    complaints: diagnostics.all.map(({ message, origin }) => `${origin?.pointer}: ${message}`),
  };
}

it.each<[string, FilterConfig, readonly string[]]>([
  ['a tag', { include: [{ tags: ['admin'] }] }, ['users-list']],
  [
    'one of two tags',
    { include: [{ tags: ['admin', 'goods'] }], exclude: [{ methods: ['get'] }] },
    ['goods-delete'],
  ],
  ['an operationId', { include: [{ operationIds: ['goods-get'] }] }, ['goods-get']],
  ['a pattern of operationIds', { include: [{ operationIds: ['*-list'] }] }, ['goods-list', 'users-list']],
  [
    'a path as the document writes it',
    { include: [{ paths: ['/goods/{id}'] }] },
    ['goods-delete', 'goods-get'],
  ],
  ['a pattern of paths', { include: [{ paths: ['/admin/**'] }] }, ['users-list', 'users-log']],
  ['a pattern that crosses parameters', { include: [{ paths: ['/admin/*/*/log'] }] }, ['users-log']],
  ['a method', { include: [{ methods: ['DELETE'] }] }, ['goods-delete']],
  ['what is deprecated', { include: [{ deprecated: true }] }, ['goods-get']],
  [
    'every list of a match at once',
    { include: [{ tags: ['goods'], methods: ['GET'], deprecated: false }] },
    ['goods-list'],
  ],
  [
    'any of several matches',
    { include: [{ tags: ['admin'] }, { deprecated: true }] },
    ['goods-get', 'users-list'],
  ],
])('includes by %s', (_, filter, operations) => {
  expect(left(filter)).toMatchObject({ operations, complaints: [] });
});

it('excludes operations, even if they are included', () => {
  expect(left({ exclude: [{ paths: ['/admin/**'] }, { deprecated: true }] }).operations).toEqual([
    'goods-list',
    'goods-delete',
  ]);
  expect(left({ include: [{ tags: ['goods'] }], exclude: [{ methods: ['DELETE'] }] }).operations).toEqual([
    'goods-list',
    'goods-get',
  ]);
});

it('leaves out models and security schemes that only excluded operations need', () => {
  const { models, schemes } = left({ exclude: [{ paths: ['/admin/**'] }, { methods: ['DELETE'] }] });
  expect(models).toEqual(['Good', 'Lonely', 'Orphan', 'Price', 'Role']);
  expect(schemes).toEqual(['key']);
  expect(left({ include: [{ tags: ['users'] }] }).models).toEqual(['Lonely', 'Orphan', 'Role', 'User']);
});

it('changes nothing if it excludes nothing', () => {
  expect(left({})).toEqual(left({ exclude: [] }));
  expect(left({}).operations).toHaveLength(5);
});

it('reports rules that match nothing, with valid values and a suggestion', () => {
  const filter = {
    include: [{ tags: ['good'] }, { methods: ['GET'] }],
    exclude: [{ paths: ['/amin/**'] }, { operationIds: ['*x'] }],
  };
  expect(left(filter).complaints).toEqual([
    '/filter/exclude/0: No operation matches "/amin/**". Valid values: /goods, /goods/{id}, /admin/users, /admin/users/{id}/log.',
    '/filter/exclude/1: No operation matches "*x". Valid values: goods-list, goods-delete, goods-get, users-list, users-log.',
    '/filter/include/0: No operation matches "good". Valid values: goods, users, admin. Did you mean "goods"?',
  ]);
});

it('accepts a rule for deprecated operations if there are none', () => {
  const paths = { '/goods': document.paths['/goods'] };
  expect(left({ exclude: [{ deprecated: true }] }, { ...document, paths }).complaints).toEqual([]);
});

it('reports a filter that leaves no operation', () => {
  expect(left({ exclude: [{ paths: ['/**'] }] }).complaints).toEqual([
    '/filter: The filter leaves no operation.',
  ]);
});

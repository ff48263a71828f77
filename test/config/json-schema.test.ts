import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { configJsonSchema, type ConfigSchema } from '../../build/config-schema.ts';
import { checkConfig } from '../../generator/config/check.ts';
import { evaluateConfig } from '../../generator/config/evaluate.ts';
import type { TargetConfig } from '../../generator/config/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { repository } from '../support/folders.ts';

const schema = configJsonSchema();
const validate = new Ajv({ allErrors: true }).compile(schema);

const least: TargetConfig = { spec: 'api.yaml', out: 'sdk', package: { name: 'kites' } };

/** Every key that a target in JSON can have. */
const most: Omit<Required<TargetConfig>, 'transform'> = {
  ...least,
  package: {
    name: '@acme/kites',
    version: '1.2.3-beta.1',
    description: '',
    license: 'Apache-2.0',
    author: 'Kite Makers',
    repository: 'https://code.example/kites',
  },
  client: {
    name: 'Kites',
    env: 'KITES',
    baseUrl: 'https://kites.example/v1',
    parameters: { 'api-version': 'apiVersion' },
    headers: { 'X-Client': 'kites' },
    idempotencyHeader: 'Kites-Key',
    credentials: { token: 'apiKey' },
  },
  overlays: ['words.yaml'],
  templates: ['templates'],
  names: {
    models: { Plan: 'Tariff' },
    operations: { 'GET /kites': 'kites.list' },
    resources: 'tags',
    methods: 'snake_case',
    modelPrefix: 'Acme',
    modelSuffix: '2',
  },
  filter: { include: [{ tags: ['a'], methods: ['GET'] }], exclude: [{ deprecated: true }] },
  operations: {
    'kites-list': { pagination: false, polling: { type: 'header' }, waiters: { targets: ['flying'] } },
    'kites-get': { unwrap: '/data' },
  },
  unwrap: { data: '/data', success: { path: '/code', values: [0, 'OK'] } },
  types: { responses: 'required', dates: 'Temporal', int64: 'bigint', xml: 'parsed' },
  webhooks: {
    signature: { header: 'Kites-Signature', prefix: 'v1=' },
    encoding: 'hex',
    hash: 'SHA-512',
    content: '{id}.{timestamp}.{body}',
    id: { header: 'Kites-Id' },
    timestamp: { header: 'Kites-Signature', prefix: 't=' },
    secret: 'base64',
  },
  format: 'none',
  products: {
    cli: {
      ...{ out: 'kites-cli', package: 'kites-cli', bin: 'kites' },
      ...{ confirm: false, spelling: 'document', templates: ['templates/cli'] },
    },
  },
  diagnostics: { 'duplicate-operation-id': 'warning' },
  references: { folders: ['../common'], hosts: ['schemas.example'] },
};

/** Places, as JSON pointers, of what the generator finds wrong. */
function foundByGenerator(config: unknown): readonly string[] {
  const diagnostics = new Diagnostics();
  checkConfig(config, { file: 'config', pointer: '' }, diagnostics);
  return [...new Set(diagnostics.all.map(({ origin }) => origin?.pointer ?? ''))].toSorted();
}

/** Places of what the schema finds wrong: of the key itself where it is missing or unknown. */
function foundBySchema(config: unknown): readonly string[] {
  if (validate(config)) return [];
  const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
  const placeOf = ({ instancePath, params }: ErrorObject): string => {
    const key: unknown = params['missingProperty'] ?? params['additionalProperty'];
    return typeof key === 'string' ? `${instancePath}/${escaped(key)}` : instancePath;
  };
  return [...new Set((validate.errors ?? []).map(placeOf))].toSorted();
}

describe('the JSON Schema of a configuration', () => {
  it.each([
    ['the least', { targets: { kites: least } }],
    ['every key', { $schema: './node_modules/sdkwright/config.schema.json', targets: { kites: most } }],
    ['two targets', { targets: { a: least, b: most } }],
    ['none', { targets: {} }],
  ])('accepts %s', (_, config) => {
    expect(foundByGenerator(config)).toEqual([]);
    expect(foundBySchema(config)).toEqual([]);
  });

  it.each(['sdkwright.config.ts', 'test/customised/project/sdkwright.config.ts'])(
    'accepts what JSON can hold of %s',
    async (file) => {
      const config = await evaluateConfig(join(repository, file));
      expect(foundByGenerator(config)).toEqual([]);
      expect(foundBySchema(JSON.parse(JSON.stringify(config)))).toEqual([]);
    },
  );

  it.each<[string, unknown]>([
    ['no object', 5],
    ['no targets', {}],
    ['an unknown key beside targets', { targets: {}, target: {} }],
    ['a target that is text', { targets: { a: 'sdk' } }],
    ['a target without its package', { targets: { a: { spec: 'x', out: 'y' } } }],
    ['a package without a name', withKey('package', {})],
    ['a name that npm does not take', withKey('package', { name: 'My Kites' })],
    ['a version that is not one', withKey('package', { name: 'kites', version: 'v1' })],
    ['an empty path', withKey('out', '')],
    ['an unknown key', withKey('output', 'sdk')],
    ['an unknown key of names', withKey('names', { model: {} })],
    ['an unknown key with a slash', withKey('a/b~c', 1)],
    ['an unknown value', withKey('names', { resources: 'tag' })],
    ['a list that is text', withKey('overlays', 'words.yaml')],
    ['a list with a number', withKey('templates', ['a', 5])],
    ['a map with a number', withKey('names', { models: { Plan: 5 } })],
    ['a class name that is not one', withKey('client', { name: '1Kites' })],
    ['an ending that no name has', withKey('names', { modelSuffix: '-x' })],
    ['a match with an unknown key', withKey('filter', { include: [{ tag: ['a'] }] })],
    ['a flag that is text', withKey('filter', { exclude: [{ deprecated: 'yes' }] })],
    ['a behaviour with an unknown key', withKey('operations', { list: { paging: {} } })],
    ['a transform, which JSON cannot hold', withKey('transform', 'transform.ts')],
    ['an unknown code', withKey('diagnostics', { 'no-such-code': 'off' })],
    ['a code that is always an error', withKey('diagnostics', { 'invalid-syntax': 'off' })],
    ['an unknown severity', withKey('diagnostics', { 'duplicate-operation-id': 'fatal' })],
    ['null', withKey('client', null)],
    ['two mistakes', { targets: { a: { ...least, spec: 1 }, b: { ...least, format: 'dprint' } } }],
  ])('refuses %s where the generator does', (_, config) => {
    expect(foundByGenerator(config)).not.toEqual([]);
    expect(foundBySchema(config)).toEqual(foundByGenerator(config));
  });

  it('describes every key', () => {
    expect(undescribed(schema, '')).toEqual([]);
  });

  it('has the defaults of a target', () => {
    const target = schema.properties?.['targets']?.additionalProperties as ConfigSchema;
    expect(target.properties?.['format']?.default).toBe('prettier');
    expect(target.properties?.['types']?.properties?.['int64']?.default).toBe('number');
    expect(target.properties?.['names']?.properties?.['resources']?.default).toBe('auto');
    expect(target.properties?.['package']?.properties?.['license']?.default).toBe('UNLICENSED');
  });
});

function withKey(key: string, value: unknown): unknown {
  return { targets: { kites: { ...least, [key]: value } } };
}

/** Keys without a description, but for codes of diagnostics, which `sdkwright` itself explains. */
function undescribed(at: ConfigSchema, path: string): readonly string[] {
  const inner = [at.items, at.additionalProperties].filter((each) => typeof each === 'object');
  const within = inner.flatMap((each) => undescribed(each, `${path}/*`));
  const own = Object.entries(at.properties ?? {}).flatMap(([key, property]) => [
    ...(property.description === undefined && !path.endsWith('/diagnostics') ? [`${path}/${key}`] : []),
    ...undescribed(property, `${path}/${key}`),
  ]);
  return [...own, ...within];
}

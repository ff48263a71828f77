import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../generator/load/hash.ts';
import { createValidator } from '../../generator/load/validate/aside.ts';
import { validate } from '../../generator/load/validate/validate.ts';
import { folderWith, loadFiles, openapi, type Loaded } from './support.ts';

async function validated(loaded: Loaded, cacheFolder: string | null = null): Promise<readonly string[]> {
  if (loaded.documents === null) throw new Error(loaded.messages().join(' '));
  const { sources } = loaded.documents;
  await validate(
    loaded.documents,
    {
      ...{ cacheFolder, hash: async () => hashOf(sources), idle: Promise.resolve() },
      findViolations: createValidator().findViolations,
    },
    loaded.diagnostics,
  );
  return loaded.findings();
}

const badParameter = {
  paths: {
    '/a': { get: { parameters: [{ name: 'a', in: 'body' }], responses: { 200: { description: '' } } } },
  },
};

describe('validation', () => {
  test.each(['3.0.3', '3.1.0'])('reports nothing for a valid document of %s', async (version) => {
    expect(await validated(await loadFiles({ 'api.json': openapi({}, version) }))).toEqual([]);
  });

  test.each(['3.0.3', '3.1.0'])('reports what a path parameter lacks in %s', async (version) => {
    const responses = { 200: { description: '' } };
    const parameters = [{ name: 'id', in: 'path', schema: {} }];
    const optional = [{ name: 'id', in: 'path', required: false, schema: {} }];
    const paths = {
      '/a/{id}': { get: { parameters, responses } },
      '/b/{id}': { get: { parameters: optional, responses } },
    };
    const loaded = await loadFiles({ 'api.json': openapi({ paths }, version) });
    expect(await validated(loaded)).toEqual([
      'invalid-document api.json#/paths/~1a~1{id}/get/parameters/0',
      'invalid-document api.json#/paths/~1b~1{id}/get/parameters/0',
    ]);
    const reason = 'a parameter in the path must have "required: true"';
    expect(loaded.messages().every((message) => message.includes(reason))).toBe(true);
  });

  test('names the innermost place of a violation', async () => {
    const loaded = await loadFiles({ 'api.json': openapi(badParameter, '3.0.0') });
    expect(await validated(loaded)).toEqual(['invalid-document api.json#/paths/~1a/get/parameters/0/in']);
  });

  test('names a shared component once, at its own place, even next to references without a target', async () => {
    const get = { responses: { 200: { $ref: '#/components/responses/Pets' } } };
    const loaded = await loadFiles({
      'api.json': openapi({
        paths: { '/a': { get }, '/b': { get } },
        components: { responses: { Pets: {} }, schemas: { Pet: { $ref: '#/components/schemas/Missing' } } },
      }),
    });
    expect(await validated(loaded)).toEqual(['invalid-document api.json#/components/responses/Pets']);
  });

  test('reports the unexpected field, and the allowed values', async () => {
    const paths = {
      '/a': {
        get: {
          parameters: [{ name: 'a', in: 'query', style: 'odd', schema: {} }],
          responses: { default: { description: '' } },
        },
      },
    };
    const loaded = await loadFiles({ 'api.json': openapi({ paths, extra: 1 }, '3.1.0') });
    await validated(loaded);
    expect(loaded.messages()).toEqual([
      'The document violates the specification: it must NOT have unevaluated properties, and has "extra".',
      'The document violates the specification: it must be equal to one of the allowed values: "form", "spaceDelimited", "pipeDelimited", "deepObject".',
    ]);
  });

  test('names places in other files by those files', async () => {
    const root = openapi({ paths: { '/a': { $ref: 'paths/a.json' } } });
    const item = { get: { responses: { 200: {} } } };
    const loaded = await loadFiles({ 'api.json': root, 'paths/a.json': item });
    expect(await validated(loaded)).toEqual(['invalid-document paths/a.json#/get/responses/200']);
  });

  test('checks Swagger 2.0 as it is written', async () => {
    const root = {
      swagger: '2.0',
      info: { title: 'T', version: '1' },
      paths: { '/a': { get: { responses: { 200: {} } } } },
    };
    expect(await validated(await loadFiles({ 'api.json': root }))).toEqual([
      'invalid-document api.json#/paths/~1a/get/responses/200',
    ]);
  });

  test('does not change the document', async () => {
    const loaded = await loadFiles({
      'api.json': openapi({ components: { schemas: { A: { $ref: '#/components/schemas/B' }, B: {} } } }),
    });
    const before = JSON.stringify(loaded.documents?.root.value);
    await validated(loaded);
    expect(JSON.stringify(loaded.documents?.root.value)).toBe(before);
  });

  test('reports documents that it cannot check: 3.2, or a reference without a target', async () => {
    expect(await validated(await loadFiles({ 'api.json': openapi({}, '3.2.0') }))).toEqual([
      'validation-incomplete api.json#',
    ]);
    const broken = openapi({ components: { schemas: { A: { $ref: 'missing.json' } } } });
    expect(await validated(await loadFiles({ 'api.json': broken }))).toEqual([
      'validation-incomplete api.json#',
    ]);
  });

  test('caches its verdict by the hash of the document', async () => {
    const cacheFolder = path.join(await folderWith({}), 'cache');
    const files = { 'api.json': openapi(badParameter, '3.0.0') };
    const first = await validated(await loadFiles(files), cacheFolder);
    const [kept = ''] = await readdir(cacheFolder);
    const file = path.join(cacheFolder, kept);
    await writeFile(file, (await readFile(file, 'utf8')).replace('/parameters/0/in', '/parameters/0/name'));
    const second = await validated(await loadFiles(files), cacheFolder);
    expect([first, second]).toEqual([
      ['invalid-document api.json#/paths/~1a/get/parameters/0/in'],
      ['invalid-document api.json#/paths/~1a/get/parameters/0/name'],
    ]);
    await writeFile(file, 'damaged');
    expect(await validated(await loadFiles(files), cacheFolder)).toEqual(first);
  });
});

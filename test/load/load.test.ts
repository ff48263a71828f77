import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../generator/load/hash.ts';
import { folderWith, loadFiles, loadRequest, openapi, placeOf, targetOf, type Loaded } from './support.ts';

describe('the root document', () => {
  test.each([
    ['3.0.3', '3.0'],
    ['3.1.0', '3.1'],
    ['3.2.0', '3.2'],
    [3, '3.0'],
    [3.1, '3.1'],
  ])('of version %j is read by the rules of %s', async (declared, version) => {
    const loaded = await loadFiles({ 'api.json': { ...openapi(), openapi: declared } });
    expect(loaded.documents?.version).toBe(version);
    expect(loaded.findings()).toEqual([]);
  });

  test.each([{ openapi: '4.0.0' }, { openapi: '3.3.0' }, { swagger: '1.2' }, { swaggerVersion: '1.2' }])(
    'of version %j is refused',
    async (declared) => {
      const loaded = await loadFiles({ 'api.json': declared });
      expect(loaded.documents).toBeNull();
      expect(loaded.findings()).toEqual(['unsupported-version api.json#']);
    },
  );

  test.each([
    ['[]', 'This is not an OpenAPI document: its root is an array.'],
    ['hello', 'This is not an OpenAPI document: its root is a string.'],
    ['{"info": {}}', 'This is not an OpenAPI document: it declares no version.'],
  ])('is refused if it is not an OpenAPI document: %j', async (content, message) => {
    const loaded = await loadFiles({ 'api.json': content });
    expect(loaded.messages()).toEqual([message]);
  });

  test('is named in the finding if it is missing, a folder or not text', async () => {
    const cwd = await folderWith({
      'folder/x.json': '{}',
      'latin.yaml': Uint8Array.of(0x61, 0x3a, 0x20, 0xe9),
    });
    expect((await loadRequest({ spec: 'missing.json', cwd })).messages()).toEqual([
      'There is no file "missing.json".',
    ]);
    expect((await loadRequest({ spec: 'folder', cwd })).findings()).toEqual(['file-unreadable']);
    expect((await loadRequest({ spec: 'latin.yaml', cwd })).findings()).toEqual([
      'file-encoding latin.yaml#',
    ]);
  });

  test('comes from standard input, and its references start in the working directory', async () => {
    const cwd = await folderWith({ 'pet.json': { type: 'object' } });
    const text = JSON.stringify(openapi({ components: { schemas: { Pet: { $ref: 'pet.json' } } } }));
    const stdin = (async function* () {
      yield new TextEncoder().encode(text);
    })();
    const loaded = await loadRequest({ spec: '-', cwd, stdin });
    expect(loaded.documents?.root.origin).toEqual({ file: 'stdin', pointer: '' });
    expect(targetOf(loaded, 'components', 'schemas', 'Pet')).toBe('pet.json#');
  });

  test('may be UTF-16 or begin with a byte order mark', async () => {
    const text = `\ufeff${JSON.stringify(openapi())}`;
    const loaded = await loadFiles({ 'utf16.json': Buffer.from(text, 'utf16le') });
    expect(loaded.findings()).toEqual([]);
    expect((await loadFiles({ 'utf8.json': text })).findings()).toEqual([]);
  });
});

describe('limits', () => {
  test('stop a file that is too large', async () => {
    const loaded = await loadFiles({ 'api.json': openapi() }, { limits: { fileBytes: 10 } });
    expect(loaded.messages()).toEqual(['"api.json" has more than 10 bytes.']);
  });

  test('stop nesting that is too deep', async () => {
    const loaded = await loadFiles({
      'api.json': `{"openapi":"3.1.0","x":${'['.repeat(400)}${']'.repeat(400)}}`,
    });
    expect(loaded.findings()).toEqual(['too-deep api.json#']);
  });

  test('stop an alias inside its own anchor', async () => {
    const loaded = await loadFiles({ 'api.yaml': 'openapi: 3.1.0\nx: &x\n  y: *x\n' });
    expect(loaded.findings()).toEqual(['too-deep api.yaml#']);
  });

  test('stop aliases that multiply each other', async () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const inner = level === 0 ? 'x' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(10).fill(inner).join(', ')}]`;
    });
    const text = `openapi: 3.1.0\n${levels.join('\n')}\n`;
    const loaded = await loadFiles({ 'api.yaml': text }, { limits: { values: 100_000 } });
    expect(loaded.findings()).toEqual(['too-many-values api.yaml#']);
  });

  test('stop a document of too many files', async () => {
    const schemas = { A: { $ref: 'a.json' }, B: { $ref: 'b.json' } };
    const loaded = await loadFiles(
      { 'api.json': openapi({ components: { schemas } }) },
      { limits: { files: 2 } },
    );
    expect(loaded.findings()).toEqual(['too-many-files']);
  });
});

describe('the reference policy', () => {
  const outside = openapi({ components: { schemas: { Pet: { $ref: '../common/pet.json' } } } });

  test('refuses files outside the folder of the document', async () => {
    const cwd = await folderWith({ 'api/api.json': outside, 'common/pet.json': { type: 'object' } });
    const loaded = await loadRequest({ spec: 'api/api.json', cwd });
    expect(targetOf(loaded, 'components', 'schemas', 'Pet')).toBeNull();
    expect(loaded.findings()).toEqual(['reference-outside-folder api/api.json#/components/schemas/Pet']);
  });

  test('allows the folders of the configuration', async () => {
    const cwd = await folderWith({ 'api/api.json': outside, 'common/pet.json': { type: 'object' } });
    const references = { folders: [path.join(cwd, 'common')] };
    const loaded = await loadRequest({ spec: 'api/api.json', cwd, references });
    expect(targetOf(loaded, 'components', 'schemas', 'Pet')).toBe('common/pet.json#');
  });

  test('follows symbolic links before it decides', async () => {
    const linked = openapi({ components: { schemas: { Pet: { $ref: 'link/pet.json' } } } });
    const cwd = await folderWith({ 'api/api.json': linked, 'secret/pet.json': { type: 'object' } });
    await symlink(path.join(cwd, 'secret'), path.join(cwd, 'api/link'));
    const loaded = await loadRequest({ spec: 'api/api.json', cwd });
    expect(targetOf(loaded, 'components', 'schemas', 'Pet')).toBeNull();
    expect(loaded.findings()).toEqual(['reference-outside-folder api/api.json#/components/schemas/Pet']);
  });

  test('refuses absolute paths, other hosts and strange schemes', async () => {
    const schemas = {
      A: { $ref: '/etc/hostname' },
      B: { $ref: 'https://schemas.example.com/pet.json' },
      C: { $ref: 'data:application/json,{}' },
    };
    const loaded = await loadFiles({ 'api.json': openapi({ components: { schemas } }) });
    for (const name of ['A', 'B', 'C']) expect(targetOf(loaded, 'components', 'schemas', name)).toBeNull();
    expect(loaded.findings()).toEqual([
      'reference-outside-folder api.json#/components/schemas/A',
      'reference-to-host api.json#/components/schemas/B',
      'unsupported-address api.json#/components/schemas/C',
    ]);
  });

  test('does not report a reference inside an example, which is not resolved', async () => {
    const schemas = { A: { example: { $ref: '../elsewhere.json' } } };
    const loaded = await loadFiles({ 'api.json': openapi({ components: { schemas } }) });
    expect(loaded.findings()).toEqual([]);
  });
});

function hashOfLoaded({ documents }: Loaded): string {
  return hashOf(documents?.sources ?? []);
}

describe('the hash', () => {
  const hashOfText = async (text: string): Promise<string> =>
    hashOfLoaded(await loadFiles({ 'api.yaml': text }));

  test('does not depend on formatting or the order of keys', async () => {
    const json = await hashOfText('{"openapi":"3.1.0","paths":{},"tags":[1,2]}');
    expect(await hashOfText('tags: [1, 2]\npaths: {}\nopenapi: 3.1.0\n')).toBe(json);
    expect(json).toMatch(/^[0-9a-f]{64}$/);
  });

  test('depends on the order of arrays and on every value', async () => {
    const first = await hashOfText('{"openapi":"3.1.0","tags":[1,2]}');
    expect(await hashOfText('{"openapi":"3.1.0","tags":[2,1]}')).not.toBe(first);
    expect(await hashOfText('{"openapi":"3.1.0","tags":[1,"2"]}')).not.toBe(first);
  });

  test('does not depend on the place of the document', async () => {
    const files = {
      'api/api.json': openapi({ components: { schemas: { Pet: { $ref: 'pet.json' } } } }),
      'api/pet.json': {},
    };
    const cwd = await folderWith(files);
    const outside = await loadRequest({ spec: 'api/api.json', cwd });
    const inside = await loadRequest({ spec: 'api.json', cwd: path.join(cwd, 'api') });
    expect(hashOfLoaded(outside)).toBe(hashOfLoaded(inside));
    expect(hashOfLoaded(outside)).toBe(hashOfLoaded(await loadFiles(files)));
  });

  test('includes the other files', async () => {
    const root = openapi({ components: { schemas: { Pet: { $ref: 'pet.json' } } } });
    const one = await loadFiles({ 'api.json': root, 'pet.json': { type: 'object' } });
    const other = await loadFiles({ 'api.json': root, 'pet.json': { type: 'array' } });
    expect(hashOfLoaded(one)).not.toBe(hashOfLoaded(other));
  });
});

describe('the check of the whole document', () => {
  test('a duplicate operationId is reported at the second place', async () => {
    const operation = { operationId: 'list', responses: {} };
    const loaded = await loadFiles({
      'api.json': openapi({ paths: { '/a': { get: operation }, '/b': { get: operation } } }),
    });
    expect(loaded.findings()).toEqual(['duplicate-operation-id api.json#/paths/~1b/get']);
    expect(loaded.messages()).toEqual([
      'operationId "list" is already used at api.json#/paths/~1a/get; both operations are named by method and path.',
    ]);
  });

  test('two paths that differ only in names of parameters are reported at the second path', async () => {
    const paths = { '/a/{id}': {}, '/a/{id}/b': {}, '/a/{name}': {}, '/a/id': {}, '/a/{x}-{y}': {} };
    const loaded = await loadFiles({ 'api.json': openapi({ paths }) });
    expect(loaded.findings().filter((finding) => finding.startsWith('path'))).toEqual([
      'path-identical api.json#/paths/~1a~1{name}',
    ]);
  });

  test('a path, an operationId or a tag that is too long is an error', async () => {
    const get = { operationId: 'x'.repeat(5_000), tags: ['y'.repeat(5_000)], responses: {} };
    const loaded = await loadFiles({ 'api.json': openapi({ paths: { ['/z'.repeat(50_000)]: { get } } }) });
    expect(loaded.messages()).toEqual([
      'The path has 100004 characters; the limit is 4096.',
      'The path has 50000 segments; the limit is 256.',
      'The operationId has 5000 characters; the limit is 4096.',
      'The tag has 5000 characters; the limit is 4096.',
    ]);
  });

  test('a document without operations gives a warning', async () => {
    expect((await loadFiles({ 'api.json': openapi({ paths: {} }) })).findings()).toEqual([
      'no-operations api.json#',
    ]);
  });

  test('query and additional methods of OpenAPI 3.2 count as operations', async () => {
    const paths = {
      '/a': { query: { operationId: 'q' }, additionalOperations: { COPY: { operationId: 'q' } } },
    };
    const loaded = await loadFiles({ 'api.json': openapi({ paths }, '3.2.0') });
    expect(loaded.findings()).toEqual([
      'duplicate-operation-id api.json#/paths/~1a/additionalOperations/COPY',
    ]);
  });
});

test('sources and watchable files name everything that was read', async () => {
  const root = openapi({ components: { schemas: { Pet: { $ref: 'schemas/pet.yaml' } } } });
  const loaded = await loadFiles({ 'api.json': root, 'schemas/pet.yaml': 'type: object\n' });
  expect(loaded.documents?.sources.map(({ file }) => file)).toEqual(['api.json', 'schemas/pet.yaml']);
  expect(loaded.documents?.watchable.map((file) => path.basename(file))).toEqual(['api.json', 'pet.yaml']);
  expect(placeOf(loaded, 'info', 'title').value).toBe('Test');
});

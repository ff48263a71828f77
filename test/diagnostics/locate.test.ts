import { describe, expect, test } from 'vitest';
import { codeFrame } from '../../generator/diagnostics/locate/frame.ts';
import { locate } from '../../generator/diagnostics/locate/locate.ts';

/** The `line:column` of each pointer in a file; null where the file cannot be read. */
async function positions(file: string, text: string | null, ...pointers: readonly string[]) {
  const origins = pointers.map((pointer) => ({ file, pointer }));
  const find = await locate(origins, () => text);
  return origins.map((origin) => {
    const found = find(origin);
    return found === null ? null : `${found.line}:${found.column}`;
  });
}

const json = `{
  "info": { "title": "a \\"{[ quoted", "list": [1, {"x": []}, [2, "]"], -1.5e3] },
  "paths": {
    "/a~b": { "get": null },
    "\\u002fescaped": true
  }
}`;

const yaml = `openapi: 3.1.0
"quoted key": [1, { deep: true }]
paths:
  /boats/{id}:
    get: &shared
      text: |
        get: no key
      tags:
        - one
        - two
    put: *shared
empty:
last: 1
`;

describe('the position of a pointer', () => {
  test('is the key of a member and the value of an element in JSON', async () => {
    expect(
      await positions(
        'api.json',
        json,
        '',
        '/info/list/1/x',
        '/info/list/2/1',
        '/info/list/3',
        '/paths/~1a~0b/get',
        '/paths/~1escaped',
      ),
    ).toEqual(['1:1', '2:52', '2:66', '2:72', '4:15', '5:5']);
  });

  test('is known before the end of JSON that is cut off in a long string or after many escapes', async () => {
    for (const long of ['x'.repeat(16_000_000), '\\n'.repeat(8_000_000)])
      expect(await positions('api.json', `{ "info": { "title": "${long}`, '/info')).toEqual(['1:3']);
  });

  test('is known in YAML blocks, flow collections, quoted keys and empty values', async () => {
    expect(
      await positions(
        'api.yaml',
        yaml,
        '/quoted key/1/deep',
        '/paths/~1boats~1{id}/get/text',
        '/paths/~1boats~1{id}/get/tags/1',
        '/empty',
        '/last',
      ),
    ).toEqual(['2:21', '6:7', '10:11', '12:1', '13:1']);
  });

  test.each([
    ['export default defineConfig({ targets: { a: { out: "x" } } });', '1:47'],
    ['const config = { targets: { a: { out: 1 } } } satisfies Config;\nexport default config;', '1:34'],
    ['const a = { out: 1 };\nexport default { targets: { "a": a } };', '1:13'],
  ])('is known in modules: %s', async (text, position) => {
    expect(await positions('sdkwright.config.ts', text, '/targets/a/out')).toEqual([position]);
  });

  test('is that of the nearest value around it if the pointer leads to nothing', async () => {
    expect(await positions('api.json', json, '/paths/~1a~0b/get/responses/200')).toEqual(['4:15']);
    expect(await positions('api.yaml', yaml, '/paths/~1boats~1{id}/put/text')).toEqual(['11:5']);
    expect(await positions('api.json', json, '/components')).toEqual(['1:1']);
  });

  test('is null in a file that cannot be read, and that of a readable value in a broken file', async () => {
    expect(await positions('https://example.com/api.json', null, '/info')).toEqual([null]);
    expect(await positions('api.json', '{"a": {"b": [', '/a/b/0/c')).toEqual(['1:8']);
    expect(await positions('api.yaml', 'a: [\nb: }', '/b')).toEqual(['1:1']);
  });
});

describe('code frames', () => {
  test('show two lines before and after, and carets below the key', async () => {
    const [frame] = await frames('/paths/~1a~0b');
    expect(frame).toEqual([
      '  2 |   "info": { "title": "a \\"{[ quoted", "list": [1, {"x": []}, [2, "]"], -1.5e3] },',
      '  3 |   "paths": {',
      '> 4 |     "/a~b": { "get": null },',
      '    |     ^^^^^^',
      '  5 |     "\\u002fescaped": true',
      '  6 |   }',
    ]);
  });

  test('show the part of a long line around the key', () => {
    const text = `{${'"filler": 1, '.repeat(20)}"here": 2}`;
    const [row = '', carets = ''] = codeFrame({ text, line: 1, column: text.indexOf('"here"') + 1 });
    expect(row.length).toBeLessThan(110);
    expect(row.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('"here"');
  });

  test('replace control characters, and keep the carets in place', () => {
    const text = '\u001b[2J\t"a": 1';
    expect(codeFrame({ text, line: 1, column: 6 })).toEqual(['> 1 | \ufffd[2J "a": 1', '    |      ^^^']);
  });
});

async function frames(...pointers: readonly string[]) {
  const origins = pointers.map((pointer) => ({ file: 'api.json', pointer }));
  const find = await locate(origins, () => json);
  return origins.map((origin) => {
    const found = find(origin);
    return found === null ? [] : codeFrame(found);
  });
}

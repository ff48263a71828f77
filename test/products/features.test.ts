import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { emitInMemory, resolveInMemory, targetOf } from '../support/in-memory.ts';

/** The texts of a package by path, for a document with one operation. */
async function packageWith(operation: object): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'features-'));
  try {
    const document = {
      openapi: '3.1.0',
      info: { title: 'Radio', version: '1' },
      servers: [{ url: 'https://radio.example' }],
      paths: { '/station': { post: { operationId: 'stations-tune', ...operation } } },
    };
    writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
    const target = targetOf({ spec: 'openapi.json', out: 'out', package: { name: 'radio-sdk' } }, folder);
    const diagnostics = new Diagnostics();
    const resolved = await resolveInMemory(target, diagnostics);
    if (resolved === null) throw new Error('The document cannot be read.');
    const files = await emitInMemory(target, resolved, diagnostics, 'none');
    return new Map(files.map(({ path, text }) => [path, text]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const content = (...types: readonly string[]): object =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]));
const responses = (...types: readonly string[]): object => ({
  responses: { 200: { description: 'Tuned.', content: content(...types) } },
});
/** What callers read and import, and the options of every call. */
const shown = [
  'README.md',
  'SKILL.md',
  'api.md',
  'src/index.ts',
  'src/client.ts',
  'src/create-client.ts',
  'src/resources/stations.ts',
  'src/runtime/client.ts',
];

describe('a package', () => {
  it('speaks only of features that it has', async () => {
    const texts = await packageWith(responses('application/json'));
    const found = shown.filter((path) =>
      /stream|contentType|Cancellable|LongRunning|Paged|WithHeaders|webhook/i.test(texts.get(path) ?? path),
    );
    expect(shown.filter((path) => !texts.has(path))).toEqual([]);
    expect(found).toEqual([]);
  });

  it('shows in its README how to read a stream', async () => {
    const readme = (await packageWith(responses('text/event-stream'))).get('README.md');
    expect(readme).toContain(
      '## Streams\n\nSome calls stream their response. They resolve to an async iterable as soon as the response begins:\n\n' +
        '```ts\nfor await (const each of await radio.stations.tune()) {\n  console.log(each);\n}\n```',
    );
  });

  it.each([
    [['application/json'], null],
    [['application/json', 'text/csv'], "'application/json' | 'text/csv'"],
    [['application/json', 'image/*'], 'string'],
    [['image/*'], 'string'],
    [['application/json; title="*"'], null],
  ])('lets callers choose between the media types %j', async (types, choice) => {
    const body = { requestBody: { required: true, content: content(...types) } };
    const text = (await packageWith({ ...body, ...responses('application/json') })).get(
      'src/resources/stations.ts',
    );
    const [, declared = null] = /contentType\?: ([^;]*?) \| undefined/.exec(text ?? '') ?? [];
    expect(declared).toBe(choice);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { readCache, writeCache } from '../../generator/output/format-cache.ts';
import { format, type FormatSettings } from '../../generator/output/format.ts';
import { batches, threadsFor } from '../../generator/output/format-threads.ts';
import type { Draft } from '../../generator/print/draft.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sdkwright-format-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const untidy: readonly Draft[] = [
  raw('src/a.ts', '/** Docs. */\nexport   const a: string|null = "x"'),
  raw('package.json', '{"name":"x","files":["dist"]}'),
  raw('README.md', '# Title\n* item'),
  raw('LICENSE', 'MIT   as it is'),
];

function raw(path: string, text: string): Draft {
  return { path, state: 'raw', text };
}

function settings(more: Partial<FormatSettings> = {}): FormatSettings {
  return { style: 'prettier', folder, cache: null, ...more };
}

async function texts(more: Partial<FormatSettings> = {}, files = untidy): Promise<readonly string[]> {
  const diagnostics = new Diagnostics();
  const formatted = await format(files, settings(more), diagnostics);
  expect(diagnostics.all).toEqual([]);
  return formatted.map(({ text }) => text);
}

describe('format', () => {
  it('formats each file by its extension and leaves others alone', async () => {
    expect(await texts()).toEqual([
      "/** Docs. */\nexport const a: string | null = 'x';\n",
      '{ "name": "x", "files": ["dist"] }\n',
      '# Title\n\n- item\n',
      'MIT   as it is',
    ]);
  });

  it('follows the Prettier configuration that applies to the package folder', async () => {
    writeFileSync(join(folder, '.prettierrc'), '{ "semi": false }');
    expect((await texts())[0]).toBe('/** Docs. */\nexport const a: string | null = "x"\n');
  });

  it('gives back the texts as they are when asked for no formatting', async () => {
    expect(await texts({ style: 'none' })).toEqual(untidy.map(({ text }) => text));
  });

  it('gives the same bytes on worker threads', async () => {
    expect(await texts({ threads: 2 })).toEqual(await texts({ threads: 1 }));
  });

  it('gives the bytes of the typescript parser', async () => {
    const text = readFileSync(new URL('../../templates/runtime/plan.ts', import.meta.url), 'utf8');
    const file = raw('src/plan.ts', text);
    const fast = await texts({}, [file]);
    const overrides = [{ files: '*.ts', options: { parser: 'typescript' } }];
    writeFileSync(
      join(folder, '.prettierrc'),
      JSON.stringify({ printWidth: 110, singleQuote: true, overrides }),
    );
    expect(await texts({}, [file])).toEqual(fast);
  });

  it('keeps apart what only looks like declarations inside a template', async () => {
    const text = 'const a = `\n\nexport type A =   1;\n\n`;\n';
    expect(await texts({}, [raw('src/a.ts', text)])).toEqual([text]);
  });

  it('formats declarations of many files together as it would alone', async () => {
    const one = 'export const read = <T>(url: string): T => { return f<T>(url) };';
    const two = 'export abstract class A { b() { return 1 } }\n\nexport type C = "d";';
    const files = [one, two].map((text, index) => raw(`src/${index}.ts`, text));
    expect(await texts({}, files)).toEqual([
      ...(await texts({}, [files[0]!])),
      ...(await texts({}, [files[1]!])),
    ]);
    expect((await texts({}, files))[0]).toContain('<T>(');
  });

  it('leaves alone what is final, and asks for the pieces of what is open', async () => {
    const pieces = [
      { source: 'a', printed: 'printed' },
      { source: 'f( )', printed: null },
    ];
    const files: readonly Draft[] = [
      { path: 'src/a.ts', state: 'final', text: 'export  const a = 1;\n' },
      { path: 'src/b.ts', state: 'open', text: 'a\n\nf( )', pieces },
    ];
    expect(await texts({}, files)).toEqual(['export  const a = 1;\n', 'printed\n\nf();\n']);
  });

  it('reports a text that cannot be parsed, by file, and keeps going', async () => {
    const diagnostics = new Diagnostics();
    const broken = raw('src/broken.ts', 'export const = 1;');
    const formatted = await format([broken, ...untidy], settings(), diagnostics);
    expect(diagnostics.all).toMatchObject([{ code: 'output-syntax', severity: 'error' }]);
    expect(diagnostics.all[0]?.message).toMatch(/src\/broken\.ts.*\(1:14\): export const = 1;\.?$/);
    expect(formatted[1]?.text).toContain("'x';");
  });

  it('reports a Prettier configuration that cannot be read', async () => {
    writeFileSync(join(folder, '.prettierrc.json'), '{ "semi": ');
    const diagnostics = new Diagnostics();
    await format(untidy, settings(), diagnostics);
    expect(diagnostics.all).toMatchObject([{ code: 'output-style', severity: 'error' }]);
  });
});

describe('the format cache', () => {
  it('is what the second run takes its texts from', async () => {
    const cache = join(folder, 'cache.json');
    await texts({ cache });
    const planted = new Map([...readCache(cache)].map(([key]) => [key, 'from the cache']));
    await writeCache(cache, planted);
    expect((await texts({ cache }))[0]).toBe('from the cache\n');
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['changed', (text: string) => text.replace('const a', 'const b')],
    ['no JSON', () => 'oops'],
  ])('is not believed when it is %s', async (_, damage) => {
    const cache = join(folder, 'cache.json');
    const first = await texts({ cache });
    writeFileSync(cache, damage(readFileSync(cache, 'utf8')));
    expect(await texts({ cache })).toEqual(first);
  });

  it('forgets what this run did not need', async () => {
    const cache = join(folder, 'cache.json');
    await texts({ cache });
    await texts({ cache }, untidy.slice(0, 1));
    expect(JSON.parse(readFileSync(cache, 'utf8')).entries).toHaveLength(1);
  });

  it('does not answer for other options', async () => {
    const cache = join(folder, 'cache.json');
    await texts({ cache });
    writeFileSync(join(folder, '.prettierrc'), '{ "semi": false }');
    expect((await texts({ cache }))[0]).not.toContain(';');
  });

  it('may be impossible to keep', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await texts({ cache: join(folder, 'file', 'cache.json') })).toEqual(await texts());
  });
});

describe('threads', () => {
  it.each([
    [10_000, 16, 1],
    [2_000_000, 2, 1],
    [400_000, 4, 2],
    [2_000_000, 4, 3],
    [9_000_000, 64, 8],
  ])('for %i characters on %i cores are %i', (characters, cores, threads) => {
    expect(threadsFor(characters, cores)).toBe(threads);
  });

  it('get batches of about one size, no job lost', () => {
    const jobs = [9, 1, 5, 5, 2, 8].map((size) => ({ text: 'x'.repeat(size), options: {} }));
    const sizes = batches(jobs, 3).map((batch) => batch.reduce((sum, { text }) => sum + text.length, 0));
    expect(sizes.toSorted((a, b) => a - b)).toEqual([10, 10, 10]);
  });
});

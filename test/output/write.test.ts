import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { check, repair, write, type OutputPackage } from '../../generator/output/write.ts';
import type { Drift, Written } from '../../generator/output/results.ts';
import { packageOf, put, readPackage, readTree } from './package.ts';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sdkwright-write-'));
  out = join(folder, 'sdk');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly result: Written | null;
  readonly codes: readonly string[];
  readonly messages: string;
}

async function run(content: OutputPackage, force = false): Promise<Outcome> {
  const diagnostics = new Diagnostics();
  const results = await write([{ out, content }], { force }, diagnostics);
  return {
    result: results?.[0] ?? null,
    codes: diagnostics.all.map(({ code }) => code),
    messages: diagnostics.all.map(({ message }) => message).join('\n'),
  };
}

function drift(content: OutputPackage): readonly Drift[] | null {
  return check(out, content, new Diagnostics());
}

const first = packageOf({ 'src/a.ts': 'a', 'src/b.ts': 'b', 'src/deep/er/c.ts': 'c' });

describe('write', () => {
  it.each(['sdk', 'sdk/inside'])('reports a file in the place of the folder: %s', async (place) => {
    put(folder, 'sdk', 'a file');
    out = join(folder, place);
    const { result, codes } = await run(first);
    expect({ result, codes }).toEqual({ result: null, codes: ['output-not-a-folder'] });
    expect(drift(first)).toBeNull();
    expect(await repair(out, new Diagnostics())).toBe(false);
    expect(readTree(folder)).toEqual({ sdk: 'a file' });
  });

  it('writes a package and a manifest into a folder that was not there', async () => {
    const { result } = await run(first);
    expect(result).toEqual({
      written: ['src/a.ts', 'src/b.ts', 'src/deep/er/c.ts'],
      deleted: [],
      unchanged: 0,
    });
    expect(readTree(out)).toMatchObject({ 'src/a.ts': 'a', 'src/b.ts': 'b', 'src/deep/er/c.ts': 'c' });
    expect(Object.keys(readTree(out)).filter((path) => path.startsWith('.'))).toEqual([
      '.sdkwright/manifest.json',
      '.sdkwright/surface.json',
    ]);
  });

  it('writes a manifest that is sorted and the same on every machine', async () => {
    await run(packageOf({ 'b.ts': '', 'B.md': '', 'a.ts': '' }));
    const manifest = readTree(out)['.sdkwright/manifest.json'] ?? '';
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(JSON.parse(manifest)).toEqual({
      manifest: 1,
      generator: '1.2.3',
      tools: {},
      views: 1,
      spec: 'spec-1',
      templates: [],
      files: { 'B.md': empty, 'a.ts': empty, 'b.ts': empty },
    });
    expect(Object.keys(JSON.parse(manifest).files)).toEqual(['B.md', 'a.ts', 'b.ts']);
  });

  it('leaves the modification time of files that are already right', async () => {
    await run(first);
    const long = new Date(2001, 1, 1);
    for (const path of ['src/a.ts', 'src/b.ts']) utimesSync(join(out, path), long, long);
    const { result } = await run(packageOf({ 'src/a.ts': 'a', 'src/b.ts': 'new', 'src/deep/er/c.ts': 'c' }));
    expect(result).toEqual({ written: ['src/b.ts'], deleted: [], unchanged: 2 });
    expect(statSync(join(out, 'src/a.ts')).mtime).toEqual(long);
    expect(statSync(join(out, 'src/b.ts')).mtime).not.toEqual(long);
  });

  it('deletes only files that it wrote and no longer generates, and folders that become empty', async () => {
    await run(first);
    put(out, 'src/mine.ts', 'by hand');
    const { result } = await run(packageOf({ 'src/a.ts': 'a' }));
    expect(result?.deleted).toEqual(['src/b.ts', 'src/deep/er/c.ts']);
    expect(readPackage(out)).toEqual({ 'src/a.ts': 'a', 'src/mine.ts': 'by hand' });
    expect(existsSync(join(out, 'src/deep'))).toBe(false);
  });

  it('renames a file that changes only in case', async () => {
    await run(packageOf({ 'src/Foo.ts': 'same' }));
    await run(packageOf({ 'src/foo.ts': 'same' }));
    expect(readPackage(out)).toEqual({ 'src/foo.ts': 'same' });
  });

  it('refuses to overwrite or delete a file that was edited by hand', async () => {
    await run(first);
    put(out, 'src/a.ts', 'edited');
    put(out, 'src/b.ts', 'edited');
    const next = packageOf({ 'src/a.ts': 'new', 'src/deep/er/c.ts': 'new' });
    const { result, codes, messages } = await run(next);
    expect(result).toBeNull();
    expect(codes).toEqual(['output-edited', 'output-edited']);
    expect(messages).toContain('src/a.ts');
    expect(readPackage(out)).toEqual({ 'src/a.ts': 'edited', 'src/b.ts': 'edited', 'src/deep/er/c.ts': 'c' });
    expect((await run(next, true)).result).not.toBeNull();
    expect(readPackage(out)).toEqual({ 'src/a.ts': 'new', 'src/deep/er/c.ts': 'new' });
  });

  it('accepts an edit that equals the generated file', async () => {
    await run(first);
    put(out, 'src/a.ts', 'new');
    expect((await run(packageOf({ 'src/a.ts': 'new' }))).codes).toEqual([]);
  });

  it('does not treat Windows line breaks as an edit', async () => {
    await run(packageOf({ 'src/a.ts': 'one\ntwo\n' }));
    put(out, 'src/a.ts', 'one\r\ntwo\r\n');
    expect((await run(packageOf({ 'src/a.ts': 'one\ntwo\n' }))).result?.unchanged).toBe(1);
  });

  it('refuses to overwrite a file that it never wrote', async () => {
    put(out, 'package.json', '{}');
    expect((await run(packageOf({ 'package.json': '{"name":"x"}' }))).codes).toEqual(['output-foreign']);
    expect(readPackage(out)).toEqual({ 'package.json': '{}' });
  });

  it('treats all files as foreign if the manifest cannot be read', async () => {
    await run(first);
    put(out, '.sdkwright/manifest.json', '<<<<<<< HEAD');
    const { codes } = await run(packageOf({ 'src/a.ts': 'new', 'src/b.ts': 'b' }));
    expect(codes).toEqual(['output-foreign', 'output-manifest-unreadable']);
  });

  it('reports a disk that fails and leaves the package as it was', async () => {
    await run(first);
    const before = readTree(out);
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const { disk } = await import('../../generator/output/disk.ts');
    const diagnostics = new Diagnostics();
    const fails = {
      ...disk,
      write: () => {
        throw full;
      },
    };
    expect(
      await write(
        [{ out, content: packageOf({ 'src/a.ts': 'new' }) }],
        { force: false, disk: fails },
        diagnostics,
      ),
    ).toBeNull();
    expect(diagnostics.all).toMatchObject([{ code: 'output-failed' }]);
    expect(await run(first)).toMatchObject({ result: { unchanged: 3 } });
    expect(readTree(out)).toEqual(before);
  });
});

describe('the folder of a package', () => {
  it.each([
    '../escape.ts',
    '/etc/escape.ts',
    'src/../../escape.ts',
    'C:/escape.ts',
    'a\\b.ts',
    'a//b.ts',
    '.git/hooks/x',
    '.sdkwright/journal.json',
    'node_modules/x/index.js',
    'a\u0000b',
    '',
  ])('cannot be left through the path %j', async (path) => {
    expect((await run(packageOf({ [path]: 'x' }))).codes).toEqual(['output-unsafe-path']);
    expect(readTree(folder)).toEqual({});
  });

  it('cannot be left through a linked folder', async () => {
    mkdirSync(join(folder, 'elsewhere'));
    mkdirSync(out);
    symlinkSync(join(folder, 'elsewhere'), join(out, 'src'));
    expect((await run(first)).codes).toContain('output-obstacle');
    expect(readTree(join(folder, 'elsewhere'))).toEqual({});
  });

  it('cannot be left through a linked file', async () => {
    put(folder, 'elsewhere.ts', 'mine');
    mkdirSync(join(out, 'src'), { recursive: true });
    symlinkSync(join(folder, 'elsewhere.ts'), join(out, 'src/a.ts'));
    expect((await run(first, true)).codes).toEqual(['output-obstacle']);
    expect(readTree(folder)['elsewhere.ts']).toBe('mine');
  });

  it("cannot be left through a link in place of the generator's own folder", async () => {
    mkdirSync(join(folder, 'elsewhere'));
    mkdirSync(out);
    symlinkSync(join(folder, 'elsewhere'), join(out, '.sdkwright'));
    expect((await run(first)).codes).toContain('output-obstacle');
    expect(readTree(join(folder, 'elsewhere'))).toEqual({});
  });

  it('cannot be left through a manifest that claims files outside', async () => {
    await run(first);
    put(folder, 'precious.txt', 'mine');
    const manifest = readTree(out)['.sdkwright/manifest.json'] ?? '';
    put(out, '.sdkwright/manifest.json', manifest.replace('src/a.ts', '../precious.txt'));
    expect((await run(packageOf({}), true)).codes).toEqual(['output-unsafe-path']);
    expect(readTree(folder)['precious.txt']).toBe('mine');
  });

  it('has no two files whose names differ only in case', async () => {
    expect((await run(packageOf({ 'src/Foo.ts': '', 'src/foo.ts': '' }))).codes).toEqual([
      'output-path-twice',
    ]);
  });

  it('may itself be reached through a link', async () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), out);
    expect((await run(first)).codes).toEqual([]);
    expect(readPackage(join(folder, 'real'))).toHaveProperty('src/a.ts');
  });
});

describe('check', () => {
  it('finds no drift after a write', async () => {
    await run(first);
    expect(drift(first)).toEqual([]);
  });

  it('lists missing, changed and obsolete files, and writes nothing', async () => {
    await run(first);
    put(out, 'src/b.ts', 'edited');
    const before = readTree(out);
    const found = drift(packageOf({ 'src/a.ts': 'a', 'src/b.ts': 'b', 'src/new.ts': '' }));
    expect(found).toEqual([
      { path: 'src/b.ts', kind: 'changed' },
      { path: 'src/new.ts', kind: 'missing' },
      { path: '.sdkwright/manifest.json', kind: 'changed' },
      { path: 'src/deep/er/c.ts', kind: 'obsolete' },
    ]);
    expect(readTree(out)).toEqual(before);
  });

  it('finds drift where only the document changed', async () => {
    await run(first);
    const next = { ...first, provenance: { ...first.provenance, spec: 'spec-2' } };
    expect(drift(next)).toEqual([{ path: '.sdkwright/manifest.json', kind: 'changed' }]);
  });

  it('does not create the folder it looks for', () => {
    expect(drift(first)?.length).toBe(5);
    expect(existsSync(out)).toBe(false);
  });
});

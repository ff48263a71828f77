import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { cacheFiles } from '../../generator/output/cache-folder.ts';
import { prettierFiles } from '../../generator/output/prettier-files.ts';
import { currentStamp, writeStamp, type StampedRun } from '../../generator/output/stamp.ts';
import { write } from '../../generator/output/write.ts';
import { packageOf, put } from './package.ts';

let folder: string;
let out: string;
let file: string;

const content = packageOf({ 'src/a.ts': 'a', 'src/b.ts': 'b' });
const settings = { config: 1 };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sdkwright-stamp-'));
  out = join(folder, 'sdk');
  file = join(folder, 'cache', 'stamp.json');
  put(folder, 'spec.json', '{}');
  put(folder, 'templates/a.hbs', 'a');
  await write([{ out, content }], { force: false }, new Diagnostics());
  await stamp();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function stamp(more: Partial<StampedRun> = {}): Promise<void> {
  const inputs = ['spec.json', 'templates', '.prettierrc'].map((path) => join(folder, path));
  const counts = { operations: 3, models: 2 };
  await writeStamp(file, {
    settings,
    inputs,
    outs: [out],
    counts,
    startedAt: Number.POSITIVE_INFINITY,
    ...more,
  });
}

function isCurrent(now: unknown = settings): boolean {
  return currentStamp(file, () => now, [out]) !== null;
}

describe('the stamp of the last run', () => {
  it('is valid while nothing has changed, and keeps the counts', () => {
    expect(currentStamp(file, () => settings, [out])?.counts).toEqual({ operations: 3, models: 2 });
  });

  it('ignores modification times', () => {
    utimesSync(join(folder, 'spec.json'), new Date(0), new Date(0));
    expect(isCurrent()).toBe(true);
  });

  it.each([
    ['the document', 'spec.json', '{ }'],
    ['a template', 'templates/a.hbs', 'b'],
    ['the set of templates', 'templates/new.hbs', ''],
    ['the set of Prettier configurations', '.prettierrc', '{}'],
    ['a generated file', 'sdk/src/a.ts', 'edited'],
    ['the manifest', 'sdk/.sdkwright/manifest.json', '{}'],
    ['the journal of an interrupted run', 'sdk/.sdkwright/journal.json', '{}'],
    ['the stamp itself', 'cache/stamp.json', '{"stamp":1}'],
  ])('is invalid after a change of %s', (_, path, text) => {
    put(folder, path, text);
    expect(isCurrent()).toBe(false);
  });

  it('is invalid when a generated file is missing', () => {
    rmSync(join(out, 'src/a.ts'));
    expect(isCurrent()).toBe(false);
  });

  it('is valid for its own settings only', () => {
    expect(isCurrent({ config: 2 })).toBe(false);
  });

  it('is not written when an input was modified while the run read it', async () => {
    put(folder, 'spec.json', '{"changed":true}');
    await stamp({ startedAt: 0 });
    expect(isCurrent()).toBe(false);
  });

  it('is not valid if it cannot be written, and the run does not fail', async () => {
    put(folder, 'blocked', '');
    file = join(folder, 'blocked', 'stamp.json');
    await stamp();
    expect(isCurrent()).toBe(false);
  });
});

describe('the cache', () => {
  it("is next to the project's packages, with one folder for each package", () => {
    put(folder, 'node_modules/.keep', '');
    const one = cacheFiles(join(folder, 'packages/deep'), out);
    expect(one.stamp.startsWith(join(folder, 'node_modules/.cache/sdkwright'))).toBe(true);
    expect(cacheFiles(folder, join(folder, 'other')).stamp).not.toBe(one.stamp);
  });
});

describe('the places of Prettier configurations', () => {
  it('are in every folder up to the root', () => {
    const places = prettierFiles('/a/b');
    expect(places).toEqual(
      expect.arrayContaining(['/a/b/.prettierrc', '/a/prettier.config.mjs', '/.editorconfig']),
    );
  });

  it('are those that Prettier itself looks for', async () => {
    const source = readFileSync(new URL('../../node_modules/prettier/index.mjs', import.meta.url), 'utf8');
    const theirs = [...source.matchAll(/"(\.prettierrc(?:\.\w+)?|prettier\.config\.\w+)"/g)].map(
      ([, name]) => `/${name}`,
    );
    expect(theirs.length).toBeGreaterThan(10);
    expect(prettierFiles('/')).toEqual(expect.arrayContaining(theirs));
  });
});

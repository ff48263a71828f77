import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generate, UsageError, type Config } from '../../generator/index.ts';
import { readTree } from '../output/package.ts';
import { petsDocument } from '../support/pets.ts';
import { changesIn, createProject, messagesIn, type Project } from '../support/project.ts';

const target = { spec: 'pets.json', out: 'sdk', package: { name: 'pets' } };
const config: Config = { targets: { pets: target } };

/** A project whose package was just generated; each test works on its own copy. */
let generated: Project;
let project: Project;

beforeAll(async () => {
  generated = createProject({
    'sdkwright.config.json': JSON.stringify(config),
    'pets.json': petsDocument('cat', 'dog'),
  });
  expect(await generated.generate()).toMatchObject({ ok: true, targets: [{ kind: 'written' }] });
});

beforeEach(() => {
  project = createProject();
  for (const path of ['sdkwright.config.json', 'sdkwright.lock.json', 'pets.json', 'sdk', 'node_modules']) {
    cpSync(join(generated.folder, path), join(project.folder, path), { recursive: true });
  }
});

afterEach(() => project.remove());
afterAll(() => generated.remove());

function sdk(folder = 'sdk'): Readonly<Record<string, string>> {
  return readTree(join(project.folder, folder));
}

describe('a run', () => {
  it('writes a package, and its own files next to it', () => {
    expect(sdk()['src/resources/pets.ts']).toContain('export function list(');
    expect(JSON.parse(sdk()['.sdkwright/manifest.json'] ?? '')).toHaveProperty(['files', 'src/index.ts']);
    expect(sdk()['.sdkwright/surface.json']).toContain('pets.list');
  });

  it('does nothing if nothing has changed', async () => {
    const before = sdk();
    const counts = { operations: 2, models: 3 };
    expect(await project.generate()).toMatchObject({
      targets: [{ kind: 'written', counts, files: { written: [], deleted: [] } }],
    });
    expect(await project.generate()).toMatchObject({ ok: true, targets: [{ kind: 'current', counts }] });
    expect(sdk()).toEqual(before);
  });

  it('reports the changes of a document for callers', async () => {
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const result = await project.generate();
    expect(changesIn(result)).toContain('+ Kind.Bird was added');
    expect(result.targets).toMatchObject([{ kind: 'written', changes: { level: 'minor' } }]);
  });

  it('compares with the disk and writes nothing with check', async () => {
    expect(await project.generate({ check: true })).toMatchObject({
      ok: true,
      targets: [{ kind: 'checked', drift: [] }],
    });
    const before = sdk();
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const { ok, targets } = await project.generate({ check: true });
    expect(ok).toBe(false);
    const drift: unknown = expect.arrayContaining([{ kind: 'changed', path: 'src/models/pets.ts' }]);
    expect(targets).toMatchObject([{ kind: 'checked', drift }]);
    expect(sdk()).toEqual(before);
  });

  it('finds edits made by hand with check, in files that the generator keeps for itself too', async () => {
    await project.generate();
    expect(await project.generate()).toMatchObject({ targets: [{ kind: 'current' }] });
    const surface = project.read('sdk/.sdkwright/surface.json');
    project.put('sdk/.sdkwright/surface.json', surface.replace('pets.list', 'pets.every'));
    expect(await project.generate({ check: true })).toMatchObject({
      ok: false,
      targets: [{ drift: [{ path: '.sdkwright/surface.json', kind: 'changed' }] }],
    });
    project.put('sdk/.sdkwright/surface.json', surface);
    project.put('sdk/src/index.ts', 'edited');
    expect(await project.generate({ check: true })).toMatchObject({
      targets: [{ drift: [{ path: 'src/index.ts', kind: 'changed' }] }],
    });
  });

  it('does not lose an edit made by hand unless it is forced to', async () => {
    project.put('sdk/src/index.ts', 'edited');
    const refused = await project.generate();
    expect(refused).toMatchObject({ ok: false, targets: [{ kind: 'failed' }] });
    expect(messagesIn(refused)).toContain('src/index.ts was edited by hand');
    expect(sdk()['src/index.ts']).toBe('edited');
    expect(await project.generate({ force: true })).toMatchObject({ ok: true });
    expect(sdk()['src/index.ts']).toContain('export');
  });

  it('counts warnings as errors if it is strict', async () => {
    const odd = petsDocument('cat', 'dog').replace('"description":"Fine."', '"description":7');
    project.put('pets.json', odd);
    const { ok, targets } = await project.generate();
    expect(ok).toBe(true);
    expect(targets[0]?.diagnostics.map(({ severity }) => severity)).toContain('warning');
    expect(await project.generate({ strict: true })).toMatchObject({ targets: [{ kind: 'failed' }] });
  });

  it('reports its inputs, so that callers can watch them', async () => {
    const { inputs } = await project.generate();
    const at = (path: string): string => join(project.folder, path);
    expect(inputs).toEqual([at('pets.json'), at('sdkwright.config.json')]);
  });

  it('reports each step when it starts, and each target when it ends', async () => {
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const told: string[] = [];
    const { targets } = await project.generate({
      onStep: ({ target: name, step }) => told.push(`${name} ${step}`),
      onResult: (result) => told.push(`${result.target} is ${result.kind}`),
    });
    expect([told[0], told.at(-2), told.at(-1)]).toEqual(['pets compare', 'pets write', 'pets is written']);
    expect(targets[0]?.milliseconds).toHaveProperty('emit');
  });

  it('gives the same bytes on another machine', async () => {
    const other = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    try {
      writeFileSync(join(other, 'pets.json'), readFileSync(join(project.folder, 'pets.json')));
      expect(await generate({ config, cwd: other })).toMatchObject({ ok: true });
      expect(readTree(join(other, 'sdk'))).toEqual(sdk());
    } finally {
      rmSync(other, { recursive: true });
    }
  });
});

describe('the input of a run', () => {
  const several = {
    pets: { ...target, format: 'none' },
    shop: { ...target, out: 'shop', format: 'none' },
  } as const;

  it('may be a configuration given as a value, with paths that start from the folder', async () => {
    const result = await project.generate({ config: { targets: several }, targets: ['shop'] });
    expect(result.targets).toMatchObject([
      { target: 'shop', out: join(project.folder, 'shop'), kind: 'written' },
    ]);
    expect(result.inputs).toEqual([join(project.folder, 'pets.json')]);
  });

  it('is refused if a value is not a configuration', async () => {
    const wrong: Config = JSON.parse('{"targets":{"pets":{"spec":7,"out":"sdk","package":{"name":"pets"}}}}');
    const result = await project.generate({ config: wrong });
    expect(result).toMatchObject({
      ok: false,
      targets: [],
      diagnostics: [{ code: 'config-wrong-type', origin: { pointer: '/targets/pets/spec' } }],
    });
  });

  it('may be a document and a folder without a configuration', async () => {
    rmSync(join(project.folder, 'sdkwright.config.json'));
    const result = await project.generate({ spec: 'pets.json', out: 'other' });
    expect(result).toMatchObject({ ok: true, targets: [{ target: 'sdk' }] });
    expect(JSON.parse(sdk('other')['package.json'] ?? '')).toMatchObject({ name: 'other' });
    expect(Object.keys(sdk('other'))).toContain('.sdkwright/sdkwright.lock.json');
  });

  it.each([
    ['several targets', JSON.stringify({ targets: several })],
    ['one target', JSON.stringify(config)],
    ['mistakes', '{'],
  ])(
    'may be a document and a folder next to a configuration with %s, which the run does not read',
    async (_, text) => {
      project.put('sdkwright.config.json', text);
      const lock = project.read('sdkwright.lock.json');
      const result = await project.generate({ spec: 'pets.json', out: 'other' });
      expect(result).toMatchObject({
        ok: true,
        targets: [{ target: 'sdk', kind: 'written' }],
        diagnostics: [],
      });
      expect(JSON.parse(sdk('other')['package.json'] ?? '')).toMatchObject({ name: 'other' });
      expect(project.read('sdkwright.lock.json')).toBe(lock);
    },
  );

  it('may be a named target of the configuration with another document and folder', async () => {
    project.put('next.json', petsDocument('cat', 'dog', 'bird'));
    const result = await project.generate({ targets: ['pets'], spec: 'next.json', out: 'trial' });
    expect(result.targets).toMatchObject([{ target: 'pets', kind: 'written' }]);
    expect(JSON.parse(sdk('trial')['package.json'] ?? '')).toMatchObject({ name: 'pets' });
  });

  it.each([
    [{ targets: ['cars'] }, 'There is no target cars. Targets: pets, shop.'],
    [{ out: 'x' }, 'There are several targets, and spec and out are for one: name it.'],
    [{ spec: 'next.json' }, 'There are several targets, and spec and out are for one: name it.'],
  ])('is refused if it is ambiguous: %j', async (options, message) => {
    const run = project.generate({ config: { targets: several }, ...options });
    await expect(run).rejects.toThrow(new UsageError(message));
  });
});

describe('runs at the same time', () => {
  it('give the same result as one after the other', async () => {
    const names = ['a', 'b', 'c'];
    const all = (prefix: string): Config => ({
      targets: Object.fromEntries(
        names.map((name) => [name, { ...target, out: `${prefix}-${name}`, format: 'none' as const }]),
      ),
    });
    await project.generate({ config: all('one') });
    const runs = names.map((name) => project.generate({ config: all('two'), targets: [name] }));
    expect((await Promise.all(runs)).map(({ ok }) => ok)).toEqual([true, true, true]);
    for (const name of names) expect(sdk(`two-${name}`)).toEqual(sdk(`one-${name}`));
  });
});

describe('a run that is stopped', () => {
  it('rejects with the reason and writes nothing, at any step', async () => {
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const steps: string[] = [];
    await project.generate({ check: true, onStep: ({ step }) => steps.push(step) });
    expect(steps.length).toBeGreaterThan(10);
    const before = sdk();
    for (const at of [...steps.filter((step) => step !== 'check'), 'write']) {
      const stop = new AbortController();
      const run = project.generate({
        signal: stop.signal,
        onStep: ({ step }) => void (step === at && stop.abort(new Error(`stopped at ${at}`))),
      });
      await expect(run).rejects.toThrow(`stopped at ${at}`);
    }
    expect(sdk()).toEqual(before);
  });

  it('does not begin if the signal is aborted before', async () => {
    const steps: string[] = [];
    const run = project.generate({
      signal: AbortSignal.abort(new Error('no')),
      onStep: ({ step }) => steps.push(step),
    });
    await expect(run).rejects.toThrow('no');
    expect(steps).toEqual([]);
  });
});

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../generator/commands/program.ts';
import { readTree } from '../output/package.ts';
import { petsDocument } from '../support/pets.ts';
import { createProject, recordingIo, type Project } from '../support/project.ts';

const target = { spec: 'pets.json', out: 'sdk', package: { name: 'pets' } };
const config = JSON.stringify({ targets: { pets: target } });

/** A project whose package was just generated; each test works on its own copy. */
let generated: Project;
let project: Project;

beforeAll(async () => {
  generated = createProject({ 'sdkwright.config.json': config, 'pets.json': petsDocument('cat', 'dog') });
  expect(await generated.run('generate')).toMatchObject({ code: 0 });
}, 120_000);

beforeEach(() => {
  project = createProject();
  for (const path of ['sdkwright.config.json', 'sdkwright.lock.json', 'pets.json', 'sdk', 'node_modules']) {
    cpSync(join(generated.folder, path), join(project.folder, path), { recursive: true });
  }
});

afterEach(() => project.remove());
afterAll(() => generated.remove());

function sdk(): Readonly<Record<string, string>> {
  return readTree(join(project.folder, 'sdk'));
}

describe('generate', { timeout: 60_000 }, () => {
  it('writes a package, with what it is made of beside it', () => {
    expect(sdk()['src/resources/pets.ts']).toContain('export function list(');
    expect(JSON.parse(sdk()['.sdkwright/manifest.json'] ?? '').files).toHaveProperty(['src/index.ts']);
    expect(JSON.parse(sdk()['.sdkwright/surface.json'] ?? '').operations).toMatchObject([
      { name: 'pets.get', http: 'GET /pets/{id}', behaviour: 'call', output: ['Pet'] },
      { name: 'pets.list', http: 'GET /pets', behaviour: 'paginated', output: ['PetList'] },
    ]);
  });

  it('does nothing when nothing has changed', async () => {
    const before = sdk();
    const first = await project.run('generate');
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^pets: 2 operations, 3 models, \d+ unchanged/),
    });
    const second = await project.run('generate');
    expect(second).toMatchObject({ code: 0, out: expect.stringMatching(/^pets: nothing has changed/) });
    expect(sdk()).toEqual(before);
  });

  it('tells what a change of the document changes for callers', async () => {
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const { code, out } = await project.run('generate');
    expect(code).toBe(0);
    expect(out).toContain('+ Kind.Bird was added; a switch over all values no longer covers every one');
    expect(out).toContain('minor: Everything that worked goes on working, but for code that must cover');
  });

  it('says with --check what would change, writes nothing, and answers 1', async () => {
    expect(await project.run('generate', '--check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('as it should be'),
    });
    const before = sdk();
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const { code, out } = await project.run('generate', '--check');
    expect(code).toBe(1);
    expect(out).toMatch(/^ {2}changed {2}src\/models\//m);
    expect(sdk()).toEqual(before);
  });

  it('does not lose an edit made by hand unless it is forced to', async () => {
    project.put('sdk/src/index.ts', 'edited');
    expect(await project.run('generate')).toMatchObject({
      code: 2,
      error: expect.stringContaining('src/index.ts was edited by hand'),
    });
    expect(sdk()['src/index.ts']).toBe('edited');
    expect(await project.run('generate', '--force')).toMatchObject({ code: 0 });
    expect(sdk()['src/index.ts']).toContain('export');
  });

  it('takes warnings for errors with --strict', async () => {
    const odd = petsDocument('cat', 'dog').replace('"description":"Fine."', '"description":7');
    project.put('pets.json', odd);
    expect(await project.run('generate')).toMatchObject({
      code: 0,
      error: expect.stringContaining('warning'),
    });
    expect(await project.run('generate', '--strict')).toMatchObject({
      code: 2,
      out: expect.stringContaining('nothing was written'),
    });
  });

  it('generates what --spec and --out describe where there is no configuration', async () => {
    rmSync(join(project.folder, 'sdkwright.config.json'));
    rmSync(join(project.folder, 'sdkwright.lock.json'));
    expect(await project.run('generate', '--spec', 'pets.json', '--out', 'other')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^sdk: /),
    });
    const files = readTree(join(project.folder, 'other'));
    expect(JSON.parse(files['package.json'] ?? '')).toMatchObject({ name: 'other' });
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['src/index.ts', '.sdkwright/sdkwright.lock.json']),
    );
    expect(existsSync(join(project.folder, 'sdkwright.lock.json'))).toBe(false);
  });

  it.each(['sdkwright.config.json', 'conf/mine.json'])(
    'names the place in %s of what is wrong there',
    async (file) => {
      const wrong = {
        ...target,
        spec: join(project.folder, 'pets.json'),
        names: { operations: { nope: 'pets.no' } },
        operations: { nope: {} },
        filter: { exclude: [{ tags: ['nope'] }] },
        package: { name: 'pets', version: '1.0.0' },
      };
      project.put(file, JSON.stringify({ targets: { pets: wrong } }));
      const { error } = await project.run('generate', '--config', file);
      const { error: bumped } = await project.run('generate', '--config', file, '--bump');
      const places = [...(error + bumped).matchAll(/ (\S+#\/\S*)/g)].map(([, place]) => place);
      const settings = ['filter/exclude/0', 'names/operations/nope', 'operations/nope', 'package/version'];
      expect(places.toSorted()).toEqual(settings.map((each) => `${file}#/targets/pets/${each}`));
    },
  );

  it('gives the same bytes on another machine', async () => {
    const other = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    try {
      writeFileSync(join(other, 'pets.json'), readFileSync(join(project.folder, 'pets.json')));
      writeFileSync(join(other, 'sdkwright.config.json'), config);
      const { io } = recordingIo(other);
      await runProgram(['generate'], io);
      expect(readTree(join(other, 'sdk'))).toEqual(sdk());
    } finally {
      rmSync(other, { recursive: true });
    }
  });
});

describe('inspect', () => {
  it('shows operations, what was guessed and why, and where models are used', async () => {
    const { code, out } = await project.run('inspect');
    expect(code).toBe(0);
    expect(out).toContain(
      '  pets.list  GET /pets\n    input: after? (query)\n    paginated, by heuristic\n      items: items, each Pet\n',
    );
    expect(out).toContain('because: query parameter "after" is a cursor');
    expect(out).toMatch(/^ {2}Pet \(object\): PetList\.items\[\]; pets\.get answer$/m);
  });

  it('shows machines the same in JSON', async () => {
    const { out } = await project.run('inspect', '--json');
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      targets: [
        {
          target: 'pets',
          resources: [{ name: 'pets', operations: [{}, {}] }],
          models: [{ name: 'Kind', kind: 'enum' }, {}, {}],
        },
      ],
      diagnostics: [],
    });
  });
});

describe('diff', () => {
  it('sees that a list of values is written another way, and that a single one is not', async () => {
    const document = (explode: boolean): string => {
      const parameter = { in: 'query', explode };
      const parameters = [
        { ...parameter, name: 'ids', schema: { type: 'array', items: { type: 'string' } } },
        { ...parameter, name: 'after', schema: { type: 'string' } },
      ];
      const get = { operationId: 'pets-list', parameters, responses: { 204: { description: 'Fine.' } } };
      return JSON.stringify({
        openapi: '3.0.3',
        info: { title: 'Pets', version: '1' },
        paths: { '/pets': { get } },
      });
    };
    project.put('old.json', document(true));
    project.put('new.json', document(false));
    const { out } = await project.run('diff', 'old.json', 'new.json');
    expect(out).toContain('pets.list input.ids is now written as form');
    expect(out).not.toContain('input.after');
  });

  it('tells what changes between two documents, and answers 1 only when asked to fail', async () => {
    project.put('next.json', petsDocument('cat', 'bird'));
    const { code, out } = await project.run('diff', 'pets.json', 'next.json');
    expect(code).toBe(0);
    expect(out).toContain('- Kind.Dog was removed  [breaks types]');
    expect((await project.run('diff', 'pets.json', 'next.json', '--fail-on', 'breaking')).code).toBe(1);
    expect((await project.run('diff', 'pets.json', 'pets.json', '--fail-on', 'breaking')).code).toBe(0);
  });

  it('prints Markdown or JSON', async () => {
    project.put('next.json', petsDocument('cat', 'dog', 'bird'));
    expect((await project.run('diff', 'pets.json', 'next.json', '--markdown')).out).toMatch(
      /^\*\*minor\*\*: /,
    );
    expect(JSON.parse((await project.run('diff', 'pets.json', 'next.json', '--json')).out)).toMatchObject({
      level: 'minor',
    });
  });

  it('answers 2 for what is no document', async () => {
    expect(await project.run('diff', 'pets.json', 'nowhere.json')).toMatchObject({
      code: 2,
      error: expect.stringContaining('nowhere.json'),
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { petsDocument } from '../support/pets.ts';
import { createProject, type Project } from '../support/project.ts';

const target = { spec: 'pets.json', out: 'sdk', package: { name: 'pets' }, format: 'none' };

let project: Project;

beforeEach(() => {
  project = createProject({
    'sdkwright.config.json': JSON.stringify({ targets: { pets: target } }),
    'pets.json': petsDocument('cat', 'dog'),
  });
});

afterEach(() => project.remove());

describe('generate', () => {
  it('prints in one line what it generated, or that nothing has changed', async () => {
    const first = await project.run('generate');
    expect(first).toMatchObject({ code: 0, error: '' });
    expect(first.out).toMatch(/^pets: 2 operations, 3 models, \d+ files written, [\d.]+ s\n$/);
    await project.run('generate');
    expect((await project.run('generate')).out).toMatch(/^pets: nothing has changed/);
  });

  it('lists the changes of a run, and the files that differ with --check', async () => {
    await project.run('generate');
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const checked = await project.run('generate', '--check');
    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(
      /^pets: sdk is not what would be generated now[^]*^ {2}changed {2}src\/models\//m,
    );
    const { code, out } = await project.run('generate');
    expect(code).toBe(0);
    expect(out).toContain('+ Kind.Bird was added; a switch over all cases no longer covers every one');
    expect(out).toContain('minor: Everything that worked goes on working, except where a caution');
    expect(await project.run('generate', '--check')).toMatchObject({ code: 0, error: '' });
  });

  it('explains a failure on standard error, with exit code 2', async () => {
    await project.run('generate');
    project.put('sdk/src/index.ts', 'edited');
    const { code, out, error } = await project.run('generate');
    expect(code).toBe(2);
    expect(out).toContain('nothing was written');
    expect(error).toContain('src/index.ts was edited by hand');
  });

  it.each(['sdkwright.config.json', 'conf/mine.json'])(
    'names the place of the mistake in %s',
    async (file) => {
      const wrong = {
        ...target,
        spec: `${project.folder}/pets.json`,
        names: { operations: { nope: 'pets.no' } },
        operations: { nope: {} },
        filter: { exclude: [{ tags: ['nope'] }] },
        package: { name: 'pets', version: '1.0.0' },
      };
      project.put(file, JSON.stringify({ targets: { pets: wrong } }));
      const { error } = await project.run('generate', '--config', file);
      const { error: bumped } = await project.run('generate', '--config', file, '--bump');
      const places = [...(error + bumped).matchAll(/ (\S+):1:\d+ {2}#(\/\S*)/g)];
      const settings = ['filter/exclude/0', 'names/operations/nope', 'operations/nope', 'package/version'];
      expect(places.map(([, place, pointer]) => `${place} ${pointer}`).toSorted()).toEqual(
        settings.map((each) => `${file} /targets/pets/${each}`),
      );
    },
  );
});

describe('findings', () => {
  const odd = {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    paths: {
      '/pets/{id}': {
        get: {
          operationId: 'pets-get',
          parameters: [{ name: 'id', in: 'path', style: 'matrx', required: true, schema: { type: 'strng' } }],
          security: [{ kee: [] }],
          responses: { 200: { description: 'A pet.' } },
        },
      },
    },
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  };

  it('are limited to three kinds after a success, and complete with --verbose', async () => {
    project.put('pets.json', JSON.stringify(odd, null, 2));
    const kinds = (text: string) => [...text.matchAll(/^warning (\S+)/gm)].map(([, code]) => code);
    const brief = await project.run('generate');
    expect(brief.code).toBe(0);
    expect(kinds(brief.error)).toHaveLength(3);
    expect(`${brief.out}${brief.error}`.trimEnd().split('\n')).toHaveLength(10);
    expect(brief.out).toContain('(--verbose shows all)');
    project.put('pets.json', JSON.stringify({ ...odd, info: { title: 'Cats', version: '1' } }));
    const all = await project.run('generate', '--verbose');
    expect(kinds(all.error).length).toBeGreaterThan(3);
    expect(all.error).toContain(
      'There is no security scheme "kee". Declared schemes: key. Did you mean "key"?',
    );
    expect(all.error).toContain('Did you mean "matrix"?');
    expect(all.error).toContain('There is no type "strng". Did you mean "string"?');
  });

  it('have line, column and suggestion with --json', async () => {
    project.put('pets.json', JSON.stringify(odd, null, 2));
    const { out } = await project.run('generate', '--json');
    expect(JSON.parse(out)).toMatchObject({
      targets: [
        {
          diagnostics: expect.arrayContaining([
            expect.objectContaining({
              code: 'type-unknown',
              origin: expect.objectContaining({ file: 'pets.json', line: 18, column: 15 }),
              suggestion: 'string',
            }),
          ]),
        },
      ],
    });
  });

  it.each([
    ['generate'],
    ['inspect'],
    ['diff', 'pets.json', 'broken.json'],
    ['templates', 'list', '--config', 'broken.json'],
    ['templates', 'check', '--config', 'broken.json'],
  ])('are in the output of --json on failure: %s', async (...command) => {
    project.put('broken.json', '{');
    if (!command.includes('broken.json')) project.put('pets.json', '{');
    const { code, out, error } = await project.run(...command, '--json');
    expect([code, error]).toEqual([2, '']);
    const printed: unknown = JSON.parse(out);
    expect(JSON.stringify(printed)).toMatch(/"diagnostics":\[\{"code":"[^"]+","severity":"error"/);
  });
});

describe('inspect', () => {
  it('shows operations, detected behaviour with its evidence, and uses of models', async () => {
    const { code, out } = await project.run('inspect');
    expect(code).toBe(0);
    expect(out).toContain(
      '  pets.list  GET /pets\n    named by operationId, split at "-"\n    input: after? (query)\n    paginated, by heuristic\n      items: items, each Pet\n',
    );
    expect(out).toContain('because: query parameter "after" is a cursor');
    expect(out).toMatch(/^ {2}Pet \(object\): PetList\.items\[\]; pets\.get response$/m);
  });

  it('shows the names of operations alone, with their rules', async () => {
    const { code, out } = await project.run('inspect', '--names');
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Pets 1',
        'operationIds: 1 by a person, 1 by method and path',
        '',
        'pets.list  GET /pets       operationId, split at "-"',
        'pets.get   GET /pets/{id}  operationId, split at "-"',
        '',
      ].join('\n'),
    );
  });

  it('prints the result of the library as JSON, on failure too', async () => {
    const { out } = await project.run('inspect', '--json');
    const list = {
      behaviour: 'list',
      settings: { style: 'cursor', items: ['items'], item: 'Pet', input: 'after' },
    };
    const result = await project.inspect();
    expect(JSON.parse(out)).toEqual(result);
    expect(result).toMatchObject({
      schema: 1,
      targets: [
        {
          target: 'pets',
          resources: [{ name: 'pets', operations: [list, {}], resources: [] }],
          models: [{ name: 'Kind', kind: 'enum' }, {}, {}],
        },
      ],
      diagnostics: [],
    });
    project.put('pets.json', '{');
    const failed = await project.run('inspect', '--json');
    expect(failed.code).toBe(2);
    expect(JSON.parse(failed.out)).toMatchObject({
      schema: 1,
      targets: [],
      diagnostics: [{ severity: 'error' }],
    });
  });

  it('needs no target for a document, with any configuration', async () => {
    const twin = { ...target, out: 'twin' };
    project.put('sdkwright.config.json', JSON.stringify({ targets: { pets: target, twin } }));
    expect((await project.run('inspect', '--spec', 'pets.json')).out).toContain('  pets.list  GET /pets');
  });
});

describe('diff', () => {
  it('reports another style for a list of values, but not for a single value', async () => {
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

  it('reports the changes between two documents, and exits with 1 only if asked to fail', async () => {
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

  it('exits with 2 for a file that is not a document', async () => {
    const { code, error } = await project.run('diff', 'pets.json', 'nowhere.json');
    expect(code).toBe(2);
    expect(error).toContain('nowhere.json');
    expect(await project.diff({ before: 'pets.json', after: 'nowhere.json' })).toMatchObject({
      report: null,
      diagnostics: [{ code: 'file-not-found' }],
    });
  });
});

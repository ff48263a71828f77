import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { petsDocument } from '../support/pets.ts';
import { createProject, type Project } from '../support/project.ts';

let project: Project;

beforeEach(() => {
  const target = { spec: 'pets.json', out: 'sdk', package: { name: 'pets' }, format: 'none' };
  const targets = { pets: { ...target, templates: ['team'], names: { models: { Pett: 'Animal' } } } };
  project = createProject({
    'pets.json': petsDocument('cat', 'dog'),
    'team/api.md.hbs': '{{!-- sdkwright: views=2 --}}\n# {{line package.nmae}}\n',
    'sdkwright.config.json': JSON.stringify({ targets }, null, 2),
  });
});

afterEach(() => project.remove());

describe('the place of a diagnostic', () => {
  it('is a line of the template, shown with a code frame', async () => {
    const { code, error } = await project.run('templates', 'check');
    expect(code).toBe(1);
    // Tests share one working directory, so the path is whole here.
    expect(error.replaceAll(`${project.folder}/`, '')).toContain(`error template-path  team/api.md.hbs:2:10
  The view has no field package.nmae. Did you mean "name"?
      1 | {{!-- sdkwright: views=2 --}}
    > 2 | # {{line package.nmae}}
        |          ^^^^^^^^^^^^
`);
  });

  it('has file, line and column in the JSON of templates check', async () => {
    const { out } = await project.run('templates', 'check', '--json');
    expect(JSON.parse(out)).toMatchObject({
      diagnostics: [
        {
          code: 'template-path',
          origin: { file: expect.stringMatching(/team\/api\.md\.hbs$/), pointer: '', line: 2, column: 10 },
          suggestion: 'name',
        },
      ],
    });
  });

  it('is the pin of the configuration that matches no model', async () => {
    const { error } = await project.run('generate');
    expect(error).toMatch(
      /warning unused-pin {2}sdkwright\.config\.json:\d+:\d+ {2}#\/targets\/pets\/names\/models\/Pett\n/,
    );
  });

  it('is the line of a syntax error, not the start of the file', async () => {
    project.put('pets.json', '{\n  "openapi": "3.1.0",\n  "info" { "title": "Pets" }\n}');
    const { code, error } = await project.run('generate');
    expect(code).toBe(2);
    expect(error).toContain(
      'error invalid-syntax  pets.json:3:10\n  The file is not valid JSON: expected ":"',
    );
    expect(error).toContain('    > 3 |   "info" { "title": "Pets" }\n        |          ^\n');
  });
});

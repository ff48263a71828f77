import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliConfig, Config, TargetConfig } from '../../generator/index.ts';
import { readTree } from '../output/package.ts';
import { petsDocument } from '../support/pets.ts';
import { createProject, messagesIn, type Project } from '../support/project.ts';

const cli: CliConfig = { out: 'cli', package: 'pets-cli', bin: 'pets' };

function configOf(more: Partial<CliConfig> = {}, target: Partial<TargetConfig> = {}): Config {
  const pets = { spec: 'pets.json', out: 'sdk', package: { name: 'pets-sdk' }, format: 'none' as const };
  return { targets: { pets: { ...pets, ...target, products: { cli: { ...cli, ...more } } } } };
}

describe('a product next to the SDK', () => {
  let project: Project;
  beforeAll(async () => {
    project = createProject({ 'pets.json': petsDocument('cat', 'dog') });
    const { ok } = await project.generate({ config: configOf() });
    expect(ok).toBe(true);
  });
  afterAll(() => project.remove());

  const tree = (folder: string): Readonly<Record<string, string>> => readTree(join(project.folder, folder));

  it('is a package of its own, in the version of the SDK, on which it depends', () => {
    expect(JSON.parse(project.read('cli/package.json'))).toMatchObject({
      name: 'pets-cli',
      version: '0.1.0',
      bin: { pets: './dist/main.js' },
      dependencies: { 'pets-sdk': '0.1.0' },
    });
    expect(JSON.parse(project.read('cli/.sdkwright/manifest.json'))).toHaveProperty([
      'files',
      'src/commands/pets.ts',
    ]);
    expect(existsSync(join(project.folder, 'cli/.sdkwright/surface.json'))).toBe(false);
  });

  it('is skipped with the SDK while nothing has changed, and written again when its settings change', async () => {
    const config = configOf();
    await project.generate({ config });
    expect(await project.generate({ config })).toMatchObject({ targets: [{ kind: 'current' }] });
    const { ok, targets } = await project.generate({ config: configOf({ bin: 'animals' }) });
    expect({ ok, targets }).toMatchObject({
      ok: true,
      targets: [
        {
          kind: 'written',
          files: { written: [] },
          products: [{ product: 'cli', out: join(project.folder, 'cli'), files: { deleted: [] } }],
        },
      ],
    });
    expect(project.read('cli/src/program.ts')).toContain("bin: 'animals'");
    await project.generate({ config });
  });

  it('is reported on a line of its own', async () => {
    project.put('sdkwright.config.json', JSON.stringify(configOf({ bin: 'animals' })));
    const said = await project.run('generate');
    await project.generate({ config: configOf() });
    expect(said.out).toMatch(/^pets: 2 operations.*\npets cli: cli, \d files? written, \d+ unchanged\n$/);
  });

  it('is compared with the disk by check', async () => {
    const config = configOf({ bin: 'animals' });
    const { ok, targets } = await project.generate({ config, check: true });
    expect(ok).toBe(false);
    const drift: unknown = expect.arrayContaining([{ kind: 'changed', path: 'src/program.ts' }]);
    expect(targets).toMatchObject([{ kind: 'checked', drift: [], products: [{ product: 'cli', drift }] }]);
  });

  it('leaves all packages as they were if a file of one was edited by hand', async () => {
    const program = project.read('cli/src/program.ts');
    project.put('cli/src/program.ts', `${program}// edited`);
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const before = [tree('sdk'), tree('cli')];
    const result = await project.generate({ config: configOf({ bin: 'animals' }) });
    expect(messagesIn(result)).toContain('src/program.ts');
    expect(result.targets).toMatchObject([{ kind: 'failed' }]);
    expect([tree('sdk'), tree('cli')]).toEqual(before);
    project.put('cli/src/program.ts', program);
    project.put('pets.json', petsDocument('cat', 'dog'));
  });

  it('leaves all packages as they were if a template of one fails', async () => {
    project.put('broken/README.md.hbs', '{{!-- sdkwright: views=1 --}}\n{{package.nothing}}');
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const before = [tree('sdk'), tree('cli')];
    const result = await project.generate({ config: configOf({ templates: ['broken'] }) });
    expect(messagesIn(result)).toContain('package.nothing');
    expect(result.targets).toMatchObject([{ kind: 'failed' }]);
    expect([tree('sdk'), tree('cli')]).toEqual(before);
    project.put('pets.json', petsDocument('cat', 'dog'));
  });

  it('uses the overrides of a team, and watches them', async () => {
    project.put('ours/README.md.hbs', '{{!-- sdkwright: views=1 --}}\n# Ours: {{package.program}}');
    const { inputs } = await project.generate({ config: configOf({ templates: ['ours'] }) });
    expect(project.read('cli/README.md')).toBe('# Ours: pets\n');
    expect(inputs).toContain(join(project.folder, 'ours'));
  });

  it('is left out if the SDK goes to a folder other than its own', async () => {
    const before = tree('cli');
    const { targets } = await project.generate({ config: configOf({ bin: 'animals' }), out: 'elsewhere' });
    expect(targets).toMatchObject([{ kind: 'written', products: [] }]);
    expect(tree('cli')).toEqual(before);
  });

  it('cannot write into the folder of the SDK', async () => {
    const result = await project.generate({ config: configOf({ out: 'sdk/cli' }) });
    expect(messagesIn(result)).toContain('where the target "pets" writes');
    expect(result.ok).toBe(false);
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { petsDocument } from '../support/pets.ts';
import { createProject, type Project } from '../support/project.ts';

let project: Project;

beforeEach(() => {
  const target = { spec: 'pets.json', out: 'sdk', package: { name: 'pets' }, format: 'none' };
  project = createProject({
    'pets.json': petsDocument('cat', 'dog', 'fish'),
    'sdkwright.config.json': JSON.stringify({ targets: { pets: target } }),
  });
});

afterEach(() => project.remove());

describe('generate --report', () => {
  it('writes changes as Markdown or JSON', async () => {
    await project.generate();
    project.put('pets.json', petsDocument('cat', 'fish'));
    await project.run('generate', '--check', '--report', 'reports/changes.md');
    expect(project.read('reports/changes.md')).toBe(
      '**major**: 1 change may break the code of callers.\n\n## Breaking\n\n- `Kind.Dog` was removed (types)\n',
    );
    await project.run('generate', '--report', 'changes.json');
    expect(JSON.parse(project.read('changes.json'))).toEqual({
      targets: {
        pets: {
          level: 'major',
          why: '1 change may break the code of callers.',
          changes: [
            {
              kind: 'removed',
              subject: 'enum value',
              name: 'Kind.Dog',
              symbol: 'Kind',
              what: 'was removed',
              breaks: ['types'],
              level: 'major',
            },
          ],
        },
      },
    });
  });

  it('states that nothing changed, or that it is the first version', async () => {
    await project.run('generate', '--report', 'changes.md');
    expect(project.read('changes.md')).toBe('This is its first version.\n');
    await project.run('generate', '--report', 'changes.md');
    expect(project.read('changes.md')).toMatch(/^Nothing .*has changed\.\n$/);
  });

  it('accepts no other kind of file', async () => {
    expect(await project.run('generate', '--report', 'changes.txt')).toMatchObject({ code: 2 });
    expect(existsSync(join(project.folder, 'sdk'))).toBe(false);
  });
});

describe('generate --fail-on breaking', () => {
  it('exits with 1 and says that nothing was written', async () => {
    await project.generate();
    project.put('pets.json', petsDocument('cat', 'fish'));
    const { code, out } = await project.run('generate', '--fail-on', 'breaking');
    expect(code).toBe(1);
    expect(out).toMatch(/^pets: refused, nothing was written, [\d.]+ s\n {2}- Kind\.Dog was removed/);
  });
});

describe('generate --bump', () => {
  it('states the version that the package got', async () => {
    expect((await project.run('generate', '--bump')).out).toContain('version 0.1.0');
    project.put('pets.json', petsDocument('cat', 'fish'));
    expect((await project.run('generate', '--bump')).out).toContain('version 0.1.0 → 0.2.0');
  });

  it.each(['--check', '--watch'])('is refused together with %s', async (other) => {
    expect(await project.run('generate', '--bump', other)).toMatchObject({ code: 2 });
  });
});

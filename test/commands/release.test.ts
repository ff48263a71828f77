import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { petsDocument } from './pets.ts';
import { readTree } from '../output/package.ts';
import { createProject, type Project } from './project.ts';

let project: Project;

beforeEach(() => {
  project = createProject({ 'pets.json': petsDocument('cat', 'dog') });
  configure({ name: 'pets' });
});

afterEach(() => project.remove());

function configure(packageConfig: object): void {
  const target = { spec: 'pets.json', out: 'sdk', package: packageConfig, format: 'none' };
  project.put('sdkwright.config.json', JSON.stringify({ targets: { pets: target } }));
}

const read = (path: string): string => readFileSync(join(project.folder, path), 'utf8');
const version = (): string => JSON.parse(read('sdk/package.json')).version;

/** Headings of the versions in the change log. */
function versions(): readonly string[] {
  return [...read('sdk/CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
}

describe('generate --bump', { timeout: 60_000 }, () => {
  it('moves the version by what changed, and tells it in the change log', async () => {
    expect((await project.run('generate', '--bump')).out).toContain('version 0.1.0');
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    expect((await project.run('generate', '--bump')).out).toContain('version 0.1.0 → 0.1.1');
    project.put('pets.json', petsDocument('cat', 'bird'));
    expect((await project.run('generate', '--bump')).out).toContain('version 0.1.1 → 0.2.0');
    expect(version()).toBe('0.2.0');
    expect(read('sdk/src/client.ts')).toContain('pets/0.2.0');
    expect(versions()).toEqual(['0.2.0', '0.1.1', '0.1.0']);
    expect(read('sdk/CHANGELOG.md')).toContain('- `Kind.Dog` was removed (types)');
  });

  it('counts everything since the last version, however often it was generated meanwhile', async () => {
    project.put('pets.json', petsDocument('cat', 'dog', 'fish'));
    await project.run('generate');
    project.put('pets.json', petsDocument('cat', 'fish'));
    await project.run('generate');
    project.put('pets.json', petsDocument('cat', 'fish', 'bird'));
    expect((await project.run('generate')).out).toContain('minor:');
    expect(version()).toBe('0.1.0');
    const { out } = await project.run('generate', '--bump');
    expect(out).toContain('version 0.1.0 → 0.2.0');
    expect(out).toContain('- Kind.Dog was removed');
    expect(existsSync(join(project.folder, 'sdk/.sdkwright/released.json'))).toBe(false);
  });

  it('moves the patch where callers notice nothing, and nothing at all without a change', async () => {
    await project.run('generate');
    expect((await project.run('generate', '--bump')).out).not.toContain('version');
    project.put(
      'pets.json',
      petsDocument('cat', 'dog')
        .replaceAll('Fine.', 'Good.')
        .replace('"title":"Pets"', '"title":"Pets","description":"All pets."'),
    );
    await project.run('generate', '--bump');
    expect(version()).toBe('0.1.1');
    expect((await project.run('generate', '--bump')).out).not.toContain('version');
    expect(await project.run('generate', '--check')).toMatchObject({ code: 0 });
  });

  it('goes on from a version that was set by hand', async () => {
    await project.run('generate');
    project.put('sdk/package.json', read('sdk/package.json').replace('0.1.0', '1.0.0'));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    await project.run('generate', '--bump');
    expect(version()).toBe('1.1.0');
  });

  it('leaves a change log that was edited by hand, and adds to it', async () => {
    await project.run('generate', '--bump');
    project.put('sdk/CHANGELOG.md', '# Changelog\n\n## 0.1.0\n\nOur first.\n');
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    await project.run('generate', '--bump');
    expect(read('sdk/CHANGELOG.md')).toMatch(
      /^# Changelog\n\n## 0\.1\.1\n\n[^]*\n\n## 0\.1\.0\n\nOur first\.\n$/,
    );
  });

  it('refuses a version that the configuration fixes', async () => {
    configure({ name: 'pets', version: '3.0.0' });
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('generate', '--bump')).toMatchObject({
      code: 2,
      error: expect.stringContaining("The configuration fixes the package's version, which is 3.0.0."),
    });
  });

  it.each(['--check', '--watch'])('does not go with %s', async (other) => {
    expect(await project.run('generate', '--bump', other)).toMatchObject({ code: 2 });
  });
});

describe('generate --report', { timeout: 60_000 }, () => {
  it('writes what changed as Markdown or JSON', async () => {
    project.put('pets.json', petsDocument('cat', 'dog', 'fish'));
    await project.run('generate');
    project.put('pets.json', petsDocument('cat', 'fish'));
    await project.run('generate', '--check', '--report', 'reports/changes.md');
    expect(read('reports/changes.md')).toBe(
      '**major**: 1 change may break the code of callers.\n\n## Breaking\n\n- `Kind.Dog` was removed (types)\n',
    );
    await project.run('generate', '--report', 'changes.json');
    expect(JSON.parse(read('changes.json'))).toEqual({
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

  it('says so where nothing changed, and of a first version', async () => {
    await project.run('generate', '--report', 'changes.md');
    expect(read('changes.md')).toBe('This is its first version.\n');
    await project.run('generate', '--report', 'changes.md');
    expect(read('changes.md')).toMatch(/^Nothing .*has changed\.\n$/);
  });

  it('takes no other kind of file', async () => {
    expect(await project.run('generate', '--report', 'changes.txt')).toMatchObject({ code: 2 });
    expect(existsSync(join(project.folder, 'sdk'))).toBe(false);
  });
});

describe('generate --fail-on breaking', { timeout: 60_000 }, () => {
  it('writes nothing when callers would break, as often as it is run', async () => {
    expect(await project.run('generate', '--fail-on', 'breaking')).toMatchObject({ code: 0 });
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    expect(await project.run('generate', '--fail-on', 'breaking')).toMatchObject({ code: 0 });
    project.put('pets.json', petsDocument('dog', 'bird'));
    const before = readTree(join(project.folder, 'sdk'));
    for (const more of [[], [], ['--check'], ['--bump']]) {
      const { code, out } = await project.run('generate', '--fail-on', 'breaking', ...more);
      expect(code, more.join()).toBe(1);
      expect(out).toContain('- Kind.Cat was removed  [breaks types]');
      expect(readTree(join(project.folder, 'sdk'))).toEqual(before);
    }
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('generate', '--fail-on', 'breaking')).toMatchObject({ code: 0 });
  });
});

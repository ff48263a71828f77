import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { petsDocument } from '../support/pets.ts';
import { readTree } from '../output/package.ts';
import { changesIn, createProject, messagesIn, type Project } from '../support/project.ts';

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

const read = (path: string): string => project.read(path);
const version = (): string => JSON.parse(read('sdk/package.json')).version;

/** Headings of the versions in the change log. */
function versions(): readonly string[] {
  return [...read('sdk/CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
}

/** The version that a run gave the package: `from → to`. */
async function bump(): Promise<string> {
  const { targets } = await project.generate({ bump: true });
  const [result] = targets;
  const version = result?.kind === 'written' ? result.version : null;
  return version === null ? 'none' : `${version.from ?? ''} → ${version.to}`;
}

describe('generate with bump', () => {
  it('increases the version by its changes, and adds them to the change log', async () => {
    expect(await bump()).toBe(' → 0.1.0');
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    expect(await bump()).toBe('0.1.0 → 0.1.1');
    project.put('pets.json', petsDocument('cat', 'bird'));
    expect(await bump()).toBe('0.1.1 → 0.2.0');
    expect(version()).toBe('0.2.0');
    expect(read('sdk/src/create-client.ts')).toContain('pets/0.2.0');
    expect(versions()).toEqual(['0.2.0', '0.1.1', '0.1.0']);
    expect(read('sdk/CHANGELOG.md')).toContain('- `Kind.Dog` was removed (types)');
  });

  it('counts everything since the last version, after any number of runs', async () => {
    project.put('pets.json', petsDocument('cat', 'dog', 'fish'));
    await project.generate();
    project.put('pets.json', petsDocument('cat', 'fish'));
    await project.generate();
    project.put('pets.json', petsDocument('cat', 'fish', 'bird'));
    expect(changesIn(await project.generate())).toContain('minor:');
    expect(version()).toBe('0.1.0');
    const result = await project.generate({ bump: true });
    expect(result.targets).toMatchObject([{ version: { from: '0.1.0', to: '0.2.0' } }]);
    expect(changesIn(result)).toContain('- Kind.Dog was removed');
    expect(existsSync(join(project.folder, 'sdk/.sdkwright/released.json'))).toBe(false);
  });

  it('increases the patch if callers notice no change, and nothing without a change', async () => {
    await project.generate();
    expect(await bump()).toBe('none');
    project.put(
      'pets.json',
      petsDocument('cat', 'dog')
        .replaceAll('Fine.', 'Good.')
        .replace('"title":"Pets"', '"title":"Pets","description":"All pets."'),
    );
    expect(await bump()).toBe('0.1.0 → 0.1.1');
    expect(version()).toBe('0.1.1');
    expect(await bump()).toBe('none');
    expect(await project.generate({ check: true })).toMatchObject({ ok: true });
  });

  it('renders a package once if nothing changes', async () => {
    await project.generate();
    const steps: string[] = [];
    await project.generate({ bump: true, onStep: ({ step }) => steps.push(step) });
    expect(steps.filter((step) => step === 'emit')).toEqual(['emit']);
  });

  it('continues from a version that was set by hand', async () => {
    await project.generate();
    project.put('sdk/package.json', read('sdk/package.json').replace('0.1.0', '1.0.0'));
    expect(await project.generate()).toMatchObject({ ok: true });
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    expect(await bump()).toBe('1.0.0 → 1.1.0');
    expect(version()).toBe('1.1.0');
  });

  it('keeps a change log that was edited by hand, and adds to it', async () => {
    await bump();
    project.put('sdk/CHANGELOG.md', '# Changelog\n\n## 0.1.0\n\nOur first.\n');
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    await bump();
    expect(read('sdk/CHANGELOG.md')).toMatch(
      /^# Changelog\n\n## 0\.1\.1\n\n[^]*\n\n## 0\.1\.0\n\nOur first\.\n$/,
    );
  });

  it('refuses a version that the configuration fixes', async () => {
    configure({ name: 'pets', version: '3.0.0' });
    expect(await project.generate()).toMatchObject({ ok: true });
    const result = await project.generate({ bump: true });
    expect(result).toMatchObject({ ok: false, targets: [{ kind: 'failed' }] });
    expect(messagesIn(result)).toContain("The configuration fixes the package's version, which is 3.0.0.");
  });

  it('is refused together with check', async () => {
    await expect(project.generate({ bump: true, check: true })).rejects.toThrow('choose one');
  });
});

describe('a package whose last surface cannot be read', () => {
  const surface = 'sdk/.sdkwright/surface.json';

  beforeEach(async () => {
    await project.generate({ bump: true });
    project.put(surface, '{ "surface": 0 }');
  });

  it.each([petsDocument('cat', 'dog'), petsDocument('dog')])(
    'gets no computed version, only one that the user gives (%#)',
    async (document) => {
      project.put('pets.json', document);
      const stopped = await project.generate({ bump: true });
      expect(stopped).toMatchObject({ ok: false, targets: [{ kind: 'failed' }] });
      expect(messagesIn(stopped)).toContain(
        'The version that the changes need is unknown: .sdkwright/surface.json',
      );
      expect(version()).toBe('0.1.0');
      const given = await project.generate({ release: '1.0.0' });
      expect(given.targets).toMatchObject([{ kind: 'written', version: { from: '0.1.0', to: '1.0.0' } }]);
      expect(version()).toBe('1.0.0');
      expect(read('sdk/CHANGELOG.md')).toContain(
        '## 1.0.0\n\nAnother version of sdkwright made the version before',
      );
      expect(await bump()).toBe('none');
    },
  );

  it('gets no computed version even after the next run', async () => {
    project.put('pets.json', petsDocument('cat', 'fish'));
    const result = await project.generate();
    expect(result).toMatchObject({ ok: true, targets: [{ changes: null }] });
    expect(messagesIn(result)).toContain('The changes for callers are unknown');
    const stopped = await project.generate({ bump: true });
    expect(messagesIn(stopped)).toContain('need is unknown: .sdkwright/released.json');
    expect(await project.generate({ release: '1.0.0' })).toMatchObject({ ok: true });
    project.put('pets.json', petsDocument('cat', 'fish', 'bird'));
    expect(await bump()).toBe('1.0.0 → 1.1.0');
  });

  it('is not written if a change must not break callers', async () => {
    const result = await project.generate({ failOn: 'breaking' });
    expect(result).toMatchObject({ ok: false, targets: [{ kind: 'failed' }] });
    expect(messagesIn(result)).toContain('Breaking changes cannot be checked');
  });
});

describe('a version that the user gives', () => {
  it('is used whatever the changes are, and the change log reports them', async () => {
    await bump();
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    const result = await project.generate({ release: '2.0.0-beta.1' });
    expect(result.targets).toMatchObject([{ version: { from: '0.1.0', to: '2.0.0-beta.1' } }]);
    expect(read('sdk/CHANGELOG.md')).toMatch(/## 2\.0\.0-beta\.1\n\n\*\*minor\*\*/);
  });

  it.each(['2', 'v2.0.0', 'next'])('must be valid: %s is refused', async (release) => {
    await expect(project.generate({ release })).rejects.toThrow('such as 1.2.3');
  });
});

describe('generate with failOn', () => {
  it('writes nothing if callers would break, in each run', async () => {
    const options = { failOn: 'breaking' } as const;
    expect(await project.generate(options)).toMatchObject({ ok: true });
    project.put('pets.json', petsDocument('cat', 'dog', 'bird'));
    expect(await project.generate(options)).toMatchObject({ ok: true });
    project.put('pets.json', petsDocument('dog', 'bird'));
    const before = readTree(join(project.folder, 'sdk'));
    for (const more of [{}, {}, { check: true }, { bump: true }]) {
      const result = await project.generate({ ...options, ...more });
      expect(result.ok).toBe(false);
      expect(changesIn(result)).toContain('- Kind.Cat was removed  [breaks types]');
      expect(readTree(join(project.folder, 'sdk'))).toEqual(before);
    }
    expect(await project.generate()).toMatchObject({ ok: true });
    expect(await project.generate(options)).toMatchObject({ ok: true });
  });
});

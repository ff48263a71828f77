import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSurface, printSurface } from '../../generator/changes/surface-text.ts';
import { petsDocument } from '../support/pets.ts';
import { changesIn, createProject, type Project } from '../support/project.ts';

const path = 'sdk/.sdkwright/surface.json';
let project: Project;

/** A document of pets and of a shop, each with a path of its own. */
function document(kinds: readonly string[], shopField = 'city'): string {
  const content = {
    'application/json': {
      schema: { type: 'object', title: 'Shop', properties: { [shopField]: { type: 'string' } } },
    },
  };
  const get = { operationId: 'shop-get', responses: { 200: { description: 'Fine.', content } } };
  const pets = JSON.parse(petsDocument(...kinds)) as { readonly paths: object };
  return JSON.stringify({ ...pets, paths: { ...pets.paths, '/shop': { get } } });
}

/** Makes it look as if an earlier sdkwright had made the package, which called the shop's read otherwise and gave it no city. */
function pretendUpgrade(): void {
  const surface = parseSurface(project.read(path));
  if (surface === null) throw new Error('The surface cannot be read.');
  const rename = (name: string): string => (name === 'shop.get' ? 'shop.read' : name);
  project.put(
    path,
    printSurface({
      ...surface,
      generator: '0.0.1',
      calls: surface.calls.map((call) => ({ ...call, id: rename(call.id) })),
      types: surface.types.map((type) =>
        type.name === 'Shop' ? { ...type, type: { kind: 'object', properties: [], extra: null } } : type,
      ),
      sources: (surface.sources ?? []).map(({ name, hash }) => ({ name: rename(name), hash })),
    }),
  );
}

beforeEach(async () => {
  const target = { spec: 'pets.json', out: 'sdk', package: { name: 'pets' }, format: 'none' };
  project = createProject({
    'sdkwright.config.json': JSON.stringify({ targets: { pets: target } }),
    'pets.json': document(['cat', 'dog']),
  });
  await project.generate({ bump: true });
});

afterEach(() => project.remove());

describe('after an upgrade of sdkwright', () => {
  it('the report separates the changes of sdkwright from those of the document', async () => {
    pretendUpgrade();
    project.put('pets.json', document(['cat', 'bird', 'dog']));
    expect(changesIn(await project.generate())).toMatch(
      /^ {2}By the document:\n.*Kind\.Bird was added[^]*\n {2}By sdkwright 0\.0\.1 → \d+\.\d+\.\d+:\n.*shop\.read is now called shop\.get.*\n.*Shop\.city was added.*\n/,
    );
  });

  it('every change belongs to sdkwright if the document is the same', async () => {
    pretendUpgrade();
    const changes = changesIn(await project.generate());
    expect(changes).not.toContain('By the document');
    expect(changes).toContain('By sdkwright 0.0.1 → ');
  });

  it('a change of the document to a changed operation belongs to the document', async () => {
    pretendUpgrade();
    project.put('pets.json', document(['cat', 'dog'], 'town'));
    const changes = changesIn(await project.generate());
    expect(changes).toMatch(/By the document:[^]*Shop\.town was added/);
    expect(changes).not.toContain('By sdkwright');
  });

  it('the change log of the next version has both parts, after any number of runs', async () => {
    pretendUpgrade();
    project.put('pets.json', document(['cat', 'bird', 'dog']));
    await project.generate();
    await project.generate();
    await project.generate({ bump: true });
    expect(project.read('sdk/CHANGELOG.md')).toMatch(
      /### Other changes\n\n- `Kind\.Bird` was added[^]*\n### sdkwright 0\.0\.1 → [\d.]+\n\n- `shop\.read` is now called/,
    );
  });
});

it('the report has one part if sdkwright is the same', async () => {
  project.put('pets.json', document(['cat', 'bird', 'dog']));
  const changes = changesIn(await project.generate());
  expect(changes).toContain('Kind.Bird was added');
  expect(changes).not.toContain('By ');
});

import { describe, expect, test } from 'vitest';
import { formatOrigin } from '../../generator/diagnostics/origin.ts';
import { loadFiles, openapi, placeOf, targetOf } from './support.ts';

/** Loads a document with these component schemas, and other files. */
function withSchemas(
  schemas: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, unknown>> = {},
) {
  return loadFiles({ 'api.json': openapi({ components: { schemas } }), ...files });
}

const schema = ['components', 'schemas'] as const;

describe('a reference', () => {
  test('leads to the canonical place of a definition in any spelling', async () => {
    const loaded = await withSchemas({
      'A b/c~d': { type: 'object' },
      One: { $ref: '#/components/schemas/A%20b~1c~0d' },
      Two: { $ref: 'api.json#/components/schemas/A b~1c~0d' },
      Three: { $ref: './x/../api.json#/components/schemas/A%20b%7E1c~0d' },
      Chain: { $ref: '#/components/schemas/One' },
    });
    for (const name of ['One', 'Two', 'Three', 'Chain', 'A b/c~d']) {
      expect(targetOf(loaded, ...schema, name)).toBe('api.json#/components/schemas/A b~1c~0d');
    }
    expect(loaded.findings()).toEqual([]);
  });

  test('finds a key with percent signs, whether or not they are encoded once more', async () => {
    const loaded = await withSchemas({
      'Without.%22id%22': { type: 'object' },
      Encoded: { $ref: '#/components/schemas/Without.%2522id%2522' },
      Plain: { $ref: '#/components/schemas/Without.%22id%22' },
    });
    for (const name of ['Encoded', 'Plain'])
      expect(targetOf(loaded, ...schema, name)).toBe('api.json#/components/schemas/Without.%22id%22');
    expect(loaded.findings()).toEqual([]);
  });

  test('is resolved relative to a relative $id, else to the file', async () => {
    const loaded = await withSchemas(
      {
        Anvil: {
          $id: './forge/',
          properties: { weight: { $ref: './weight.json' }, colour: { $ref: './colour.json' } },
        },
      },
      {
        'forge/weight.json': { type: 'integer' },
        'weight.json': { type: 'string' },
        'colour.json': { type: 'string' },
      },
    );
    expect(targetOf(loaded, ...schema, 'Anvil', 'properties', 'weight')).toBe('forge/weight.json#');
    expect(targetOf(loaded, ...schema, 'Anvil', 'properties', 'colour')).toBe('colour.json#');
    expect(loaded.findings()).toEqual([]);
  });

  test('leads into other files, and from there relative to them', async () => {
    const loaded = await withSchemas(
      { Pet: { $ref: 'models/pet.yaml#/Pet' }, Text: { $ref: 'docs/intro.md' } },
      {
        'models/pet.yaml': "Pet: { $ref: '../common.yaml#/$defs/Named' }\n",
        'common.yaml': '$defs: { Named: { type: object } }\n',
        'docs/intro.md': '# Hello',
      },
    );
    expect(targetOf(loaded, ...schema, 'Pet')).toBe('common.yaml#/$defs/Named');
    expect(loaded.documents?.resolve(placeOf(loaded, ...schema, 'Text'))?.value).toBe('# Hello');
    expect(loaded.findings()).toEqual([]);
  });

  test('resolves references on the path of its pointer', async () => {
    const loaded = await withSchemas({
      Owner: { properties: { pet: { $ref: '#/components/schemas/Pet' } } },
      Pet: { properties: { name: { type: 'string' } } },
      Name: { $ref: '#/components/schemas/Owner/properties/pet/properties/name' },
    });
    expect(targetOf(loaded, ...schema, 'Name')).toBe('api.json#/components/schemas/Pet/properties/name');
  });

  test('never leads to inherited properties', async () => {
    const loaded = await withSchemas({
      A: { $ref: '#/components/schemas/constructor' },
      B: { $ref: '#/paths/__proto__' },
    });
    expect(targetOf(loaded, ...schema, 'A')).toBeNull();
    expect(targetOf(loaded, ...schema, 'B')).toBeNull();
  });

  test('ends a chain at a definition that adds keywords to what it refers to', async () => {
    const loaded = await withSchemas({
      Base: { type: 'object' },
      Extended: { $ref: '#/components/schemas/Base', properties: { a: { type: 'string' } } },
      Described: { $ref: '#/components/schemas/Base', description: 'The base.' },
      ToExtended: { $ref: '#/components/schemas/Extended' },
      ToDescribed: { $ref: '#/components/schemas/Described' },
    });
    expect(targetOf(loaded, ...schema, 'ToExtended')).toBe('api.json#/components/schemas/Extended');
    expect(targetOf(loaded, ...schema, 'ToDescribed')).toBe('api.json#/components/schemas/Base');
  });

  test('is resolved once, for chains of any length and from any start', async () => {
    const length = 50;
    const names = Array.from({ length }, (_, index) => `S${index}`);
    const link = (index: number) => ({ $ref: `#/components/schemas/S${index + 1}` });
    const schemas = Object.fromEntries(names.map((name, index) => [name, link(index)]));
    const loaded = await withSchemas({ ...schemas, [`S${length}`]: { type: 'object' } });
    let reads = 0;
    for (const name of names) {
      const link = placeOf(loaded, ...schema, name).value as { $ref: string };
      const { $ref } = link;
      Object.defineProperty(link, '$ref', { get: () => ((reads += 1), $ref) });
    }
    for (const name of names)
      expect(targetOf(loaded, ...schema, name)).toBe('api.json#/components/schemas/S50');
    expect(reads).toBeLessThan(4 * length);
  });
});

describe('a reference that leads nowhere', () => {
  test('is reported once, with the nearest name', async () => {
    const loaded = await withSchemas({ Machine: {}, A: { $ref: '#/components/schemas/Machin' } });
    expect(targetOf(loaded, ...schema, 'A')).toBeNull();
    expect(targetOf(loaded, ...schema, 'A')).toBeNull();
    expect(loaded.findings()).toEqual(['unresolved-reference api.json#/components/schemas/A']);
    expect(loaded.messages()[0]).toBe(
      'Cannot resolve "#/components/schemas/Machin": there is no "Machin" in api.json#/components/schemas. Did you mean "Machine"?',
    );
  });

  test('reports a missing or broken file', async () => {
    const loaded = await withSchemas(
      { A: { $ref: 'missing.yaml' }, B: { $ref: 'broken.yaml' } },
      { 'broken.yaml': 'a: [' },
    );
    expect(targetOf(loaded, ...schema, 'A')).toBeNull();
    expect(targetOf(loaded, ...schema, 'B')).toBeNull();
    expect(loaded.findings()).toEqual([
      'file-not-found api.json#/components/schemas/A',
      'invalid-syntax broken.yaml:1:5',
    ]);
  });

  test('to a file of another host is refused before the disk is read', async () => {
    for (const reference of ['//host/share/x.json', '\\\\host\\share\\x.json', 'file://host/share/x.json']) {
      const loaded = await loadFiles({
        'api.json': openapi({ components: { schemas: { A: { $ref: reference } } } }),
      });
      expect(targetOf(loaded, 'components', 'schemas', 'A')).toBeNull();
      expect(loaded.findings()).toEqual(['reference-to-host api.json#/components/schemas/A']);
    }
  });

  test('in a cycle is one finding, from any start', async () => {
    const loaded = await withSchemas({
      C: { $ref: '#/components/schemas/A' },
      A: { $ref: '#/components/schemas/B' },
      B: { $ref: '#/components/schemas/C' },
      Into: { $ref: '#/components/schemas/B' },
    });
    for (const name of ['Into', 'C', 'B', 'A']) expect(targetOf(loaded, ...schema, name)).toBeNull();
    expect(loaded.findings()).toEqual(['reference-cycle api.json#/components/schemas/A']);
    expect(loaded.messages()[0]).toContain(
      'schemas/A → api.json#/components/schemas/B → api.json#/components/schemas/C → api',
    );
  });

  test('does not loop if a pointer contains itself', async () => {
    const loaded = await withSchemas({ A: { $ref: '#/components/schemas/A/properties/b' } });
    expect(targetOf(loaded, ...schema, 'A')).toBeNull();
    expect(loaded.findings()).toEqual(['unresolved-reference api.json#/components/schemas/A']);
  });
});

describe('identities', () => {
  test('an anchor names a schema of its file', async () => {
    const loaded = await withSchemas({ Pet: { $anchor: 'pet' }, A: { $ref: '#pet' }, B: { $ref: '#pett' } });
    expect(targetOf(loaded, ...schema, 'A')).toBe('api.json#/components/schemas/Pet');
    expect(targetOf(loaded, ...schema, 'B')).toBeNull();
  });

  test('references under a schema with an $id of its own start from there', async () => {
    const loaded = await withSchemas({
      Pet: {
        $id: 'https://example.com/pet.json',
        $defs: { Name: { $anchor: 'name' } },
        properties: { a: { $ref: '#/$defs/Name' }, b: { $ref: '#name' } },
      },
      ByUri: { $ref: 'https://example.com/pet.json#/$defs/Name' },
    });
    const expected = 'api.json#/components/schemas/Pet/$defs/Name';
    expect(targetOf(loaded, ...schema, 'Pet', 'properties', 'a')).toBe(expected);
    expect(targetOf(loaded, ...schema, 'Pet', 'properties', 'b')).toBe(expected);
    expect(targetOf(loaded, ...schema, 'ByUri')).toBe(expected);
    expect(loaded.findings()).toEqual([]);
  });

  test('references that mean the whole document despite an $id are resolved', async () => {
    const loaded = await withSchemas({
      Pet: {
        $id: 'https://example.com/pet.json',
        properties: { owner: { $ref: '#/components/schemas/Owner' } },
      },
      Owner: {},
    });
    expect(targetOf(loaded, ...schema, 'Pet', 'properties', 'owner')).toBe(
      'api.json#/components/schemas/Owner',
    );
  });

  test('$self of 3.2 is an address of the document', async () => {
    const document = openapi(
      {
        $self: 'https://example.com/api.json',
        components: { schemas: { A: { $ref: 'https://example.com/api.json#/components/schemas/B' }, B: {} } },
      },
      '3.2.0',
    );
    const loaded = await loadFiles({ 'api.json': document });
    expect(targetOf(loaded, ...schema, 'A')).toBe('api.json#/components/schemas/B');
  });

  test('a dynamic reference with one possible target leads there', async () => {
    const loaded = await withSchemas({ Tree: { $dynamicAnchor: 'node', items: { $dynamicRef: '#node' } } });
    expect(targetOf(loaded, ...schema, 'Tree', 'items')).toBe('api.json#/components/schemas/Tree');
  });

  describe('a dynamic reference with several possible targets', () => {
    const list = {
      $id: 'https://example.com/list',
      type: 'array',
      items: { $dynamicRef: '#item' },
      $defs: { item: { $dynamicAnchor: 'item', not: {} } },
    };
    const pets = {
      $id: 'https://example.com/pets',
      description: 'Pets.',
      $defs: { item: { $dynamicAnchor: 'item', type: 'string' } },
    };

    test('has its default target unless a schema binds another one', async () => {
      const loaded = await withSchemas({ List: list, Pets: { ...pets, $ref: 'list' } });
      expect(targetOf(loaded, ...schema, 'List', 'items')).toBe(
        'api.json#/components/schemas/List/$defs/item',
      );
      expect(loaded.findings()).toEqual([]);
    });

    test('is expanded for each schema that binds it', async () => {
      const loaded = await withSchemas({ List: list, Pets: { ...pets, $ref: 'list' } });
      const reference = { $ref: '#/components/schemas/Pets/$defs/item' };
      const target = loaded.documents?.resolve(placeOf(loaded, ...schema, 'Pets'));
      expect(target?.value).toEqual({ ...pets, allOf: [{ type: 'array', items: reference }] });
    });

    test('allows any value if a third schema binds it, which is reported', async () => {
      const loaded = await withSchemas({
        List: list,
        Page: { type: 'object', properties: { items: { $ref: 'https://example.com/list' } } },
        Pets: { ...pets, $ref: '#/components/schemas/Page' },
      });
      const target = loaded.documents?.resolve(placeOf(loaded, ...schema, 'Pets'));
      expect(target?.value).toEqual({ ...pets, allOf: [{}] });
      expect(loaded.findings()).toEqual(['open-dynamic-reference api.json#/components/schemas/Pets']);
    });
  });
});

test('path items behind references keep their own place', async () => {
  const loaded = await loadFiles({
    'api.json': openapi({ paths: { '/pets': { $ref: 'paths/pets.json' } } }),
    'paths/pets.json': { get: { responses: {} } },
  });
  const target = loaded.documents?.resolve(placeOf(loaded, 'paths', '/pets'));
  expect(target && formatOrigin(target.origin)).toBe('paths/pets.json#');
});

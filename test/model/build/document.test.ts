import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { build, buildSchemas } from './draft-of.ts';
import { showId } from './show-type.ts';

describe('models', () => {
  const text = { type: 'string' };
  const Holder = (...references: readonly string[]) => ({
    properties: Object.fromEntries(references.map(($ref, index) => [`p${index}`, { $ref }])),
  });

  it('are the components and all targets of references, ordered by id', () => {
    const built = build({
      openapi: '3.1.0',
      paths: { '/a': { get: { responses: { 200: { content: { 'application/json': { schema: text } } } } } } },
      $defs: { Shared: text },
      definitions: { Old: text },
      components: {
        schemas: {
          Z: Holder(
            '#/$defs/Shared',
            '#/definitions/Old',
            '#/paths/~1a/get/responses/200/content/application~1json/schema',
            '#/components/schemas/A/properties/inner',
          ),
          A: { properties: { inner: { enum: ['a', 'b'] } } },
        },
      },
    });
    expect([...built.api.models.values()].map(({ hints }) => hints.component)).toEqual([
      'Shared',
      'A',
      null,
      'Z',
      'Old',
      null,
    ]);
    expect(built.model('Z')).toBe('{ p0?: Shared; p1?: Old; p2?: schema; p3?: inner }');
  });

  it('stay models if they only refer to another model', () => {
    const built = buildSchemas({ A: { $ref: '#/components/schemas/B' }, B: text });
    expect([...built.api.models.values()].map(({ id, type }) => [showId(id), type.kind])).toEqual([
      ['A', 'ref'],
      ['B', 'primitive'],
    ]);
  });

  it('give their name to a definition without a name', () => {
    const built = build({
      'x-parts': { one: { two: text } },
      components: { schemas: { A: { $ref: '#/x-parts/one/two' } } },
    });
    expect([...built.api.models.values()].map(({ hints }) => hints.component)).toEqual(['A']);
  });

  it('keep the names that the document suggests', () => {
    const built = buildSchemas({
      a: { type: 'string', title: 'Title', 'x-sdkwright-name': 'Pinned', description: 'Words.' },
    });
    const [model] = built.api.models.values();
    expect(model?.hints).toEqual({ pinned: 'Pinned', component: 'a', title: 'Title' });
    expect(model?.docs.description).toBe('Words.');
  });

  it('have notes with the docs and name hints of inline schemas', () => {
    const built = buildSchemas({
      A: { properties: { b: { type: 'object', title: 'Inner', properties: { c: {} } } } },
    });
    expect(built.notes.get('openapi.json#/components/schemas/A/properties/b')?.hints.title).toBe('Inner');
  });
});

describe('a document', () => {
  it('has its title, version, description and link', () => {
    const info = { title: 'Things', version: '2', summary: 'Short.', description: 'Long.' };
    const { api } = build({ info, externalDocs: { url: 'https://example.com' } });
    expect([api.title, api.version]).toEqual(['Things', '2']);
    expect(api.docs).toEqual({
      summary: 'Short.',
      description: 'Long.',
      deprecated: false,
      link: 'https://example.com',
    });
  });

  it('may be empty, or have any content', () => {
    expect(build({}).api.resources).toEqual([]);
    expect(() =>
      build({ paths: [], components: { schemas: 'x', securitySchemes: 3 }, servers: {}, tags: 'y', info: 1 }),
    ).not.toThrow();
  });

  it('gives the same models, resources and names in any order of its keys', () => {
    const spec = JSON.parse(readFileSync('spec/openapi.json', 'utf8'));
    const [given, turned] = [build(spec).api, build(reversed(spec)).api];
    const callsOf = (api: typeof given) =>
      api.resources.map(({ id, operations }) => [
        id,
        operations.map((each) => [each.id, ...each.words]).toSorted(),
      ]);
    expect([...turned.models.keys()]).toEqual([...given.models.keys()]);
    expect(callsOf(turned)).toEqual(callsOf(given));
  });

  it('of 113 operations builds without a finding', () => {
    const { api, codes } = build(JSON.parse(readFileSync('spec/openapi.json', 'utf8')));
    expect(api.resources.flatMap(({ operations }) => operations)).toHaveLength(113);
    expect(codes).toEqual([]);
  });
});

/** The same JSON with the keys of every object the other way round. */
function reversed(value: unknown): never {
  const turn = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(turn);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part)
        .toReversed()
        .map(([key, inner]) => [key, turn(inner)]),
    );
  };
  return turn(value) as never;
}

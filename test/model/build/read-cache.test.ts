import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { dump } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../../generator/diagnostics/report.ts';
import { load } from '../../../generator/load/load.ts';
import type { LoadedDocuments, Source } from '../../../generator/load/types.ts';
import { buildDraft } from '../../../generator/model/build/api.ts';
import { detectBehaviour } from '../../../generator/model/detect/index.ts';
import { fold } from '../../../generator/model/fold/fold.ts';
import type { Api, Model, Operation, Resource } from '../../../generator/model/types.ts';
import { operationsOf } from '../../../generator/model/walk.ts';
import { KeptWork } from '../../../generator/run/kept-work.ts';
import { defaultOptions } from '../../support/default-options.ts';
import { bed, document, editCases, fine, json, own, pet, pets, ref, soil, text } from './edit-cases.ts';
import { documentEdits, editDocument, objectsIn, type Edit, type Json } from '../../support/edits.ts';

/** A garden in three files: inheritance, unions, shared and nested parts, and faults. */
function garden(): { readonly 'garden.json': Json; readonly 'soil.json': Json; readonly 'tools.yaml': Json } {
  const size: Json = {
    title: 'Size',
    type: 'object',
    properties: { wide: { type: 'number' }, long: ref('Length') },
  };
  const plant: Json = {
    type: 'object',
    required: ['kind', 'name'],
    discriminator: { propertyName: 'kind', mapping: { tree: '#/components/schemas/Tree', herb: 'Herb' } },
    properties: { kind: text, name: { type: 'string', description: 'Its name.' }, size },
  };
  const parents: Json = { type: 'array', items: ref('Plant') };
  const event = (kind: string, about: Json): Json => ({
    type: 'object',
    required: ['event'],
    properties: { event: { const: kind }, about },
  });
  const root: Json = {
    openapi: '3.1.0',
    info: { title: 'Garden', version: '1', description: 'A garden.' },
    servers: [{ url: 'https://garden.example' }],
    security: [{ key: [] }],
    tags: [{ name: 'beds', description: 'The beds.' }],
    paths: {
      '/beds': {
        parameters: [{ $ref: '#/components/parameters/Page' }],
        get: {
          operationId: 'listBeds',
          tags: ['beds'],
          parameters: [
            { name: 'filter', in: 'query', schema: { type: 'object', properties: { soil: text } } },
          ],
          responses: {
            200: { $ref: '#/components/responses/Beds' },
            default: { $ref: '#/components/responses/Fault' },
          },
        },
        post: {
          operationId: 'createBed',
          tags: ['beds'],
          security: [],
          requestBody: { $ref: '#/components/requestBodies/Bed' },
          responses: { ...(fine(ref('Bed')) as object), default: { $ref: '#/components/responses/Fault' } },
          callbacks: {
            grown: {
              '{$request.body#/url}': {
                post: { requestBody: { content: json(ref('Event')) }, responses: {} },
              },
            },
          },
        },
      },
      '/beds/{bed}': {
        get: {
          operationId: 'readBed',
          parameters: [{ name: 'bed', in: 'path', required: true, schema: text }],
          responses: {
            200: { $ref: '#/paths/~1beds/post/responses/200' },
            404: {
              description: 'Not here.',
              content: json({ $ref: '#/paths/~1plants/get/responses/200/content/application~1json/schema' }),
            },
          },
        },
      },
      '/plants': {
        get: {
          operationId: 'listPlants',
          parameters: [{ name: 'page', in: 'query', schema: ref('Count') }],
          responses: fine({
            type: 'object',
            title: 'Plants',
            properties: { items: parents, of: size, total_pages: { type: 'integer' } },
          }),
        },
        post: {
          operationId: 'addPlant',
          requestBody: { content: json(ref('Plant')) },
          responses: fine(ref('Missing')),
        },
      },
      '/jobs': {
        post: {
          operationId: 'water',
          requestBody: { content: json({ type: 'object', properties: { litres: { type: 'number' } } }) },
          responses: fine(ref('Job')),
        },
      },
      '/jobs/{job}': {
        get: {
          operationId: 'readJob',
          parameters: [{ name: 'job', in: 'path', required: true, schema: text }],
          responses: fine(ref('Job')),
        },
      },
      '/jobs/{job}/cancel': {
        post: {
          operationId: 'cancelJob',
          parameters: [{ name: 'job', in: 'path', required: true, schema: text }],
          responses: { 204: { description: 'Done.' } },
        },
      },
      '/soil': { $ref: 'soil.json#/paths/soil' },
      '/tools': { get: { operationId: 'tools', responses: fine({ $ref: 'tools.yaml#/Tool' }) } },
    },
    webhooks: { wilted: { post: { requestBody: { content: json(ref('Event')) }, responses: {} } } },
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        pass: { type: 'http', scheme: 'basic' },
      },
      parameters: { Page: { name: 'page', in: 'query', schema: { $ref: '#/components/schemas/Length' } } },
      requestBodies: { Bed: { content: json(ref('Bed')) } },
      headers: { Rate: { schema: { type: 'integer' }, description: 'The rate.' } },
      responses: {
        Beds: {
          description: 'Beds.',
          headers: { Rate: { $ref: '#/components/headers/Rate' } },
          content: json({ type: 'array', items: ref('Bed') }),
        },
        Fault: {
          description: 'A fault.',
          content: json({
            type: 'object',
            title: 'Fault',
            properties: { code: { type: 'integer', enum: [1, 2, '3'] } },
          }),
        },
      },
      schemas: {
        Length: { type: ['number', 'null'], minimum: 0 },
        Plant: plant,
        Tree: { allOf: [ref('Plant'), { type: 'object', properties: { rings: ref('Length'), parents } }] },
        Oak: {
          allOf: [ref('Tree'), { type: 'object', required: ['name'], properties: { rings: text } }],
          title: 'Oak',
        },
        Herb: { allOf: [ref('Plant')], properties: { smell: { $ref: '#/components/schemas/Event' } } },
        Bed: {
          type: 'object',
          properties: {
            plants: parents,
            soil: { $ref: 'soil.json#/Soil' },
            next: ref('Bed'),
            first: { $ref: '#/components/schemas/Plant/properties/size' },
          },
        },
        Wide: {
          allOf: [ref('Bed'), { type: 'object', required: ['plants', 'gone'] }],
          additionalProperties: text,
        },
        Wider: { allOf: [ref('Wide'), { type: 'object', properties: { soil: text } }] },
        Loop: { allOf: [ref('Ring')] },
        Ring: { allOf: [ref('Loop'), { type: 'object', properties: { a: text } }] },
        Event: {
          oneOf: [
            event('sown', ref('Bed')),
            event('grown', ref('Plant')),
            { $ref: '#/components/schemas/Other' },
          ],
          discriminator: { propertyName: 'event' },
        },
        Other: {
          type: 'object',
          required: ['event'],
          properties: { event: { const: 'other' }, why: { type: 'strin' } },
        },
        Choice: {
          anyOf: [ref('Bed'), ref('Herb'), { type: 'object', properties: { plants: text } }],
          required: ['plants'],
        },
        Alias: ref('Bed'),
        Count: { type: 'integer', minimum: 0 },
        Job: {
          type: 'object',
          required: ['id', 'status'],
          properties: {
            id: text,
            status: { type: 'string', enum: ['pending', 'running', 'done', 'failed'] },
          },
        },
      },
    },
  };
  return {
    'garden.json': root,
    'soil.json': {
      Soil: { type: 'object', properties: { $ref: '#/Layers', ph: { type: 'number' } } },
      Layers: {
        upper: { type: 'string', title: 'Layer' },
        lower: { $ref: 'garden.json#/components/schemas/Length' },
      },
      paths: { soil: { get: { operationId: 'soil', responses: fine({ $ref: '#/Soil' }) } } },
    },
    'tools.yaml': {
      Tool: {
        type: 'object',
        properties: {
          grip: { type: 'object', title: 'Grip', properties: { of: text } },
          parts: { type: 'array', items: { $ref: '#/Part' } },
        },
      },
      Part: { type: 'object', properties: { grip: { type: 'object', properties: { of: text } } } },
    },
  };
}

/** A document of Swagger 2.0, whose objects move to other places when it is upgraded. */
function meadow(): { readonly 'garden.json': Json } {
  const of = (name: string): Json => ({ $ref: `#/definitions/${name}` });
  const described = (schema: Json): Json => ({ 200: { description: 'Fine.', schema } });
  const grass: Json = { type: 'object', discriminator: 'kind', properties: { kind: text, near: of('Bed') } };
  return {
    'garden.json': {
      swagger: '2.0',
      info: { title: 'Meadow', version: '1' },
      host: 'meadow.example',
      parameters: {
        Bed: { name: 'bed', in: 'body', schema: of('Bed') },
        Page: { name: 'page', in: 'query', type: 'integer' },
      },
      responses: {
        Fault: {
          description: 'A fault.',
          schema: { type: 'object', title: 'Fault', properties: { code: text } },
        },
      },
      paths: {
        '/beds': {
          parameters: [{ $ref: '#/parameters/Page' }],
          get: {
            operationId: 'listBeds',
            responses: {
              ...(described({ type: 'array', items: of('Bed') }) as object),
              default: { $ref: '#/responses/Fault' },
            },
          },
          post: {
            operationId: 'createBed',
            parameters: [{ $ref: '#/parameters/Bed' }],
            responses: described(of('Grass')),
          },
        },
      },
      definitions: {
        Bed: {
          type: 'object',
          properties: {
            name: text,
            grass: of('Grass'),
            size: { title: 'Size', type: 'object', properties: { wide: text } },
          },
        },
        Grass: grass,
        Reed: { allOf: [of('Grass'), { type: 'object', properties: { wet: { type: 'boolean' } } }] },
      },
    },
  };
}

const references = [
  ...['Plant', 'Tree', 'Bed', 'Wide', 'Event', 'Length', 'Gone'].map(
    (name) => `#/components/schemas/${name}`,
  ),
  ...['#/definitions/Bed', '#/components/schemas/Bed/', 'soil.json#/Soil', 'tools.yaml#/Part', 'gone.json'],
  ...['#/components/parameters/Page', '#/components/responses/Fault', '#/paths/~1plants/get/responses/200'],
];

/** A text that tells drafts apart: their values, the order of keys, and which types are the same object. */
function written(draft: unknown): string {
  const seen = new Map<unknown, number>();
  const plain = (value: unknown): unknown => {
    if (value instanceof Map) return [...value].map((entry) => entry.map(plain));
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    const isType = 'kind' in value && 'origin' in value;
    const known = seen.get(value);
    if (known !== undefined) return `the same as ${known}`;
    if (isType) seen.set(value, seen.size);
    const entries = Object.entries(value).map(([key, member]) => [key, plain(member)]);
    return isType ? { is: seen.get(value), ...Object.fromEntries(entries) } : Object.fromEntries(entries);
  };
  return JSON.stringify(plain(draft), null, 1);
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sdkwright-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A run, with its results as texts. */
interface Run {
  readonly documents: LoadedDocuments | null;
  readonly draft: string;
  readonly api: string;
  readonly found: readonly unknown[];
  /** The operations, resources and models at the end. */
  readonly nodes: readonly Node[];
  /** The operations and models of the draft, and those after folding. */
  readonly made: readonly Node[];
}

type Node = Operation | Resource | Model;

async function run(
  last: readonly Source[] | undefined,
  work: KeptWork | null,
  options = defaultOptions,
): Promise<Run> {
  const diagnostics = new Diagnostics();
  const documents = await load({ spec: 'garden.json', cwd: folder, last }, diagnostics);
  const draft = documents && buildDraft(documents, options, diagnostics, work?.build);
  const folded = draft && fold(draft.api, draft.notes, work?.fold);
  const api = folded && behaviourOf(folded, documents, diagnostics, work);
  const nodes = api ? [...nodesOf(api), ...api.resources] : [];
  const made = [draft?.api, folded].flatMap((each) => (each ? nodesOf(each) : []));
  return { documents, draft: written(draft), api: plain(api), found: diagnostics.all, nodes, made };
}

function nodesOf(api: Api): readonly (Operation | Model)[] {
  return [...operationsOf(api), ...api.models.values()];
}

function behaviourOf(
  folded: Api,
  documents: LoadedDocuments,
  diagnostics: Diagnostics,
  work: KeptWork | null,
): Api {
  const configs = { value: {}, origin: { file: 'config', pointer: '/operations' } };
  const detected = detectBehaviour(folded, documents, configs, diagnostics, null, work?.detect);
  return work === null ? detected : work.api.keep(detected);
}

function plain(value: unknown): string {
  const spread = (_: string, each: unknown): unknown => (each instanceof Map ? [...each] : each);
  return JSON.stringify(
    value,
    (key, each: unknown) => (typeof each === 'bigint' ? String(each) : spread(key, each)),
    1,
  );
}

/** The ids of nodes that are other objects than earlier ones. */
function newIn(last: readonly Node[], nodes: readonly Node[]): readonly string[] {
  const known = new Set(last);
  return nodes.filter((node) => !known.has(node)).map(({ id }) => id);
}

/** The ids of nodes that are not equal to earlier ones. */
function changedIn(last: readonly Node[], nodes: readonly Node[]): readonly string[] {
  const known = new Set(last.map(plain));
  return nodes.filter((node) => !known.has(plain(node))).map(({ id }) => id);
}

/** Edits one of the files. `share` makes an object stand at two places, for which YAML has aliases. */
function edit(files: Record<string, Json>, [kind, place, at]: Edit): void {
  const name = kind === 'share' ? 'tools.yaml' : (Object.keys(files)[at % 7] ?? 'garden.json');
  const document = files[name] ?? null;
  if (kind !== 'share') return editDocument(document, [kind, place, at], references);
  const objects = [...objectsIn(document)];
  const [from = {}, to = {}] = [objects[place % objects.length], objects[at % objects.length]];
  if (!objectsIn(from).has(to)) to['grip'] = from;
}

function write(files: Readonly<Record<string, Json>>): void {
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(folder, name), name.endsWith('.yaml') ? dump(value) : JSON.stringify(value));
}

describe('building from what an earlier run read', () => {
  it.each(editCases)('gives the same draft and the same findings if %s', async (_, ...versions) => {
    const work = new KeptWork();
    let last: Run | undefined;
    for (const version of versions) {
      write({ 'garden.json': version, 'soil.json': soil });
      last = await run(last?.documents?.sources, work);
      const first = await run(undefined, null);
      expect(last.draft).toBe(first.draft);
      expect(last.api).toBe(first.api);
      expect(last.found).toEqual(first.found);
    }
  });

  it('names operations again if the names of the configuration change', async () => {
    const work = new KeptWork();
    write({ 'garden.json': document({ '/a': own }, {}) });
    const { documents } = await run(undefined, work);
    const names = { ...defaultOptions.operationNames, value: { 'GET /a': 'beds.read' } };
    const options = { ...defaultOptions, operationNames: names };
    const again = await run(documents?.sources, work, options);
    expect(again.api).toBe((await run(undefined, null, options)).api);
  });

  it('keeps the operations and models that have not changed', async () => {
    const of = (about: string): Json =>
      document(
        {
          '/a': { get: { description: about, responses: fine(pet) } },
          '/b': own,
          '/c': { get: { responses: fine(pet) } },
        },
        { ...pets, ...bed },
      );
    const work = new KeptWork();
    write({ 'garden.json': of('One.') });
    const first = await run(undefined, work);
    write({ 'garden.json': of('Another.') });
    const again = await run(first.documents?.sources, work);
    expect(newIn(first.made, again.made)).toEqual(['operation:GET /a', 'operation:GET /a']);
    expect(newIn(first.nodes, again.nodes)).toEqual(['operation:GET /a', 'resource:a']);
  });

  it('gives the same draft and the same findings as a first run', async () => {
    const kind = fc.constantFrom(...documentEdits, 'share');
    const edits = fc.array(fc.tuple(kind, fc.nat(), fc.nat(99)), { minLength: 1, maxLength: 6 });
    const property = fc.asyncProperty(fc.constantFrom(garden, meadow), edits, async (create, all) => {
      const files: Record<string, Json> = create();
      const work = new KeptWork();
      write(files);
      let last = await run(undefined, work);
      for (const each of all) {
        edit(files, each);
        write(files);
        const again = await run(last.documents?.sources, work);
        const first = await run(undefined, null);
        expect(again.draft).toBe(first.draft);
        expect(again.api).toBe(first.api);
        expect(again.found).toEqual(first.found);
        expect(newIn(last.nodes, again.nodes)).toEqual(changedIn(last.nodes, again.nodes));
        if (again.documents !== null) last = again;
      }
    });
    await fc.assert(property, {
      numRuns: Number(process.env['EDIT_RUNS'] ?? 30),
      seed: 20_260_101,
      endOnFailure: process.env['SHRINK'] === undefined,
    });
  });
});

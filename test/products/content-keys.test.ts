import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Call, Contract, Model } from '../../generator/contract/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { packView } from '../../generator/print/packed-view.ts';
import type { ProductInput } from '../../generator/products/product.ts';
import { sdk } from '../../generator/products/sdk/sdk.ts';
import { packageFacts } from '../../generator/run/render.ts';
import { loadTemplates, type Templates } from '../../generator/templates/templates.ts';
import { resolveInMemory, targetOf } from '../support/in-memory.ts';

/** The key and the view of each file that has a key, by path. */
type Files = ReadonlyMap<string, { readonly key: string; readonly view: string }>;

let contract: Contract;
let templates: Templates;
let before: Files;

const spec = join(import.meta.dirname, '../../spec/openapi.json');
const target = targetOf({ spec, out: 'out', package: { name: 'machines' } }, import.meta.dirname);
const facts = packageFacts(target.config, 'Machines', '1.0.0');

beforeAll(async () => {
  const diagnostics = new Diagnostics();
  const resolved = await resolveInMemory(target, diagnostics);
  if (resolved === null) throw new Error('The document cannot be read.');
  contract = resolved.contract;
  templates = await loadTemplates(sdk.templates, [], diagnostics);
  before = filesOf(contract);
});

/** Composes all files with a key. Views include the fields that only templates of a team read. */
function filesOf(changed: Contract, own: Partial<ProductInput> = {}): Files {
  const { types } = target.config;
  const input = { contract: changed, package: facts, types, diagnostics: new Diagnostics(), ...own };
  const files = new Map<string, { key: string; view: string }>();
  for (const source of sdk.sources(input, templates, () => null)) {
    if (source.kind !== 'view' || source.content === undefined) continue;
    files.set(source.path, { key: source.content.key(), view: packView(source.view, () => true) });
  }
  return files;
}

/** The files whose key has changed. Fails if the view of another file has. */
function changedFiles(after: Files): readonly string[] {
  return [...before].flatMap(([path, { key, view }]) => {
    const now = after.get(path);
    if (now?.key !== key) return [path];
    expect(now.view === view, `${path} reads what its key does not cover`).toBe(true);
    return [];
  });
}

function withModel(name: string, change: (model: Model) => Model): Contract {
  const models = contract.models.map((model) => (model.name === name ? change(model) : model));
  return { ...contract, models };
}

function withCall(id: string, change: (call: Call) => Call): Contract {
  const resources = contract.resources.map((resource) => ({
    ...resource,
    calls: resource.calls.map((call) => (call.id === id ? change(call) : call)),
  }));
  return { ...contract, resources };
}

/** Every fourth, because composing takes a moment. */
function isSample(_each: unknown, index: number): boolean {
  return index % 4 === 0;
}

const text = { summary: 'Changed.', description: null, deprecated: true, link: null };

/** A model with other docs, in another file, and with other values. */
function otherModel(model: Model): Model {
  const type =
    model.type.kind === 'object'
      ? { ...model.type, properties: model.type.properties.slice(1) }
      : ({ kind: 'unknown' } as const);
  return { ...model, type, docs: text, file: 'models/elsewhere.ts' };
}

function otherCall(call: Call): Call {
  const fields = call.input.fields.map((field) => ({ ...field, docs: text }));
  return { ...call, docs: text, path: `/v2${call.path}`, input: { ...call.input, fields }, security: [] };
}

it('gives each file of a model and of a resource a key', () => {
  const wanted = [...contract.models, ...contract.resources].map(({ file }) => `src/${file}`);
  expect([...before.keys()].toSorted()).toEqual([...new Set(wanted)].toSorted());
  expect(changedFiles(filesOf(contract))).toEqual([]);
});

it('changes the key of each file that reads a changed model', () => {
  const models = contract.models.filter(isSample);
  const counts = models.map(({ name }) => changedFiles(filesOf(withModel(name, otherModel))).length);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBeLessThan(before.size / 2);
});

it('changes the key of each file that reads a changed call', () => {
  for (const { calls, file } of contract.resources)
    for (const { id } of calls.filter(isSample)) {
      const changed = changedFiles(filesOf(withCall(id, otherCall)));
      expect(changed).toContain(`src/${file}`);
      expect(changed.length).toBeLessThan(6);
    }
});

it('changes all keys with what all files share', () => {
  const { client } = contract;
  const others = [
    filesOf(contract, { package: { ...facts, version: '2.0.0' } }),
    filesOf(contract, { types: { ...target.config.types, dates: 'Temporal' } }),
    filesOf({ ...contract, title: 'Other' }),
    filesOf({ ...contract, client: { ...client, baseUrl: 'https://other.example' } }),
    filesOf({ ...contract, exports: contract.exports.slice(1) }),
  ];
  for (const files of others) expect(changedFiles(files)).toHaveLength(before.size);
});

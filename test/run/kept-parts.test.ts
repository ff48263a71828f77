import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptSurface } from '../../generator/changes/kept-surface.ts';
import { nothingPublished } from '../../generator/config/lock.ts';
import { buildContract } from '../../generator/contract/build.ts';
import { KeptContract } from '../../generator/contract/kept-contract.ts';
import type { Call, Contract, Model } from '../../generator/contract/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { buildDraft } from '../../generator/model/build/api.ts';
import { detectBehaviour } from '../../generator/model/detect/index.ts';
import { fold } from '../../generator/model/fold/fold.ts';
import type { Api, Operation } from '../../generator/model/types.ts';
import { assignNames } from '../../generator/names/assign.ts';
import { nameClient } from '../../generator/names/client-name.ts';
import { KeptNames, type Named } from '../../generator/names/kept-names.ts';
import { namesToPublish } from '../../generator/names/published.ts';
import { surfaceOf } from '../../generator/run/surface.ts';
import { loadFiles } from '../load/support.ts';
import { integer } from '../products/fixture.ts';
import { defaultOptions } from '../support/default-options.ts';
import { documentEdits, editDocument, type Json } from '../support/edits.ts';
import { harbour, references } from '../support/harbour.ts';

/** `now` with the objects of `last` that equal its own. */
function shared<T>(last: unknown, now: T): T;
function shared(last: unknown, now: unknown): unknown {
  if (isDeepStrictEqual(last, now)) return last;
  if (typeof now !== 'object' || now === null || typeof last !== 'object' || last === null) return now;
  if (now instanceof Map) {
    const before = last instanceof Map ? last : new Map<unknown, unknown>();
    return new Map([...now].map(([key, value]) => [key, shared(before.get(key), value)]));
  }
  if (Array.isArray(now)) return now.map((value, index) => shared(Reflect.get(last, index), value));
  const members = Object.entries(now).map(([key, value]) => [key, shared(Reflect.get(last, key), value)]);
  return Object.fromEntries(members);
}

/** The Api of a document, whose operations and models are the objects of the last one if they are equal. */
async function apiAfter(last: Api | null, document: Json): Promise<Api | null> {
  const { documents } = await loadFiles({ 'harbour.json': document });
  if (documents === null) return null;
  const draft = buildDraft(documents, defaultOptions, new Diagnostics());
  const api = detectBehaviour(fold(draft.api, draft.notes), documents, configs, new Diagnostics());
  const operations = new Map(last?.resources.flatMap((each) => each.operations.map((one) => [one.id, one])));
  const resources = api.resources.map((resource) => ({
    ...resource,
    operations: resource.operations.map((one) => shared(operations.get(one.id), one)),
  }));
  return { ...api, resources, models: shared(last?.models, api.models) };
}

const configs = { value: {}, origin: { file: 'sdkwright.config.ts', pointer: '' } };

interface Built {
  readonly contract: Contract;
  readonly published: Named['published'];
  /** The text of the surface. */
  readonly surface: string;
  readonly found: readonly unknown[];
}

/** What runs keep of these steps. */
class Kept {
  readonly names = new KeptNames();
  readonly contract = new KeptContract();
  readonly surface = new KeptSurface();
}

/** The edits of the configuration that were made so far. */
type Settings = ReadonlySet<(typeof settingEdits)[number]>;

const settingEdits = ['pin', 'idempotency'] as const;

function build(api: Api, kept: Kept | null, settings: Settings = new Set()): Built {
  const diagnostics = new Diagnostics();
  const client = nameClient({ package: { name: 'harbour' } }, api.title);
  const pins = settings.has('pin') ? { models: { Owner: 'Skipper' } } : {};
  const before = { names: nothingPublished, root: 'harbour.json' };
  const nameAll = (found: Diagnostics): Named => {
    const names = assignNames(api, client.name, pins, found, before, configs.origin);
    return { names, published: namesToPublish(api, names, pins, before) };
  };
  const input = { client: client.name, pins, before, origin: configs.origin };
  const { names, published } = kept?.names.of(api, input, diagnostics, nameAll) ?? nameAll(diagnostics);
  const idempotencyHeader = settings.has('idempotency') ? 'Once' : undefined;
  const contract = buildContract(
    ...([api, names, { ...client, idempotencyHeader }, diagnostics, kept?.contract] as const),
  );
  const { text: surface } = surfaceOf(contract, hashes, kept?.surface);
  return { contract, published, surface, found: diagnostics.all };
}

/** Stands in for hashes of the document. */
const hashes = {
  operation: (method: string, path: string) => `${method} ${path}`,
  service: () => 'service',
};

function toggle<T>(values: Set<T>, value: T): void {
  if (!values.delete(value)) values.add(value);
}

/** The models and calls of a contract by name. */
function partsOf({ models, resources }: Contract): ReadonlyMap<string, Model | Call> {
  const calls = resources.flatMap((resource) => resource.calls);
  return new Map<string, Model | Call>([
    ...models.map((model) => [model.name, model] as const),
    ...calls.map((call) => [call.id, call] as const),
  ]);
}

describe('names, contract and surface after an edit', { timeout: 120_000 }, () => {
  it('equal those that are made without the last run', async () => {
    const kinds = [...documentEdits, ...settingEdits];
    const edit = fc.tuple(fc.constantFrom(...kinds), fc.nat(), fc.nat(99));
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const document = harbour();
      const kept = new Kept();
      const settings = new Set<(typeof settingEdits)[number]>();
      let last: Api | null = null;
      for (const [kind, ...place] of [['none', 0, 0] as const, ...edits]) {
        if (kind === 'pin' || kind === 'idempotency') toggle(settings, kind);
        else if (kind !== 'none') editDocument(document, [kind, ...place], references);
        const api: Api | null = await apiAfter(last, document);
        if (api === null) continue;
        last = api;
        expect(build(api, kept, settings)).toEqual(build(api, null, settings));
      }
    });
    await fc.assert(property, {
      numRuns: Number(process.env['EDIT_RUNS'] ?? 40),
      seed: 20_260_101,
      endOnFailure: true,
    });
  });

  /** The names of the parts that are made again after an edit of the document or of the Api. */
  async function madeAgain(edit: (text: string) => string, change = (api: Api): Api => api) {
    const kept = new Kept();
    const text = JSON.stringify(harbour());
    const before = await apiAfter(null, JSON.parse(text) as Json);
    const after = await apiAfter(before, JSON.parse(edit(text)) as Json);
    if (before === null || after === null) throw new Error('The document cannot be read.');
    const parts = partsOf(build(before, kept).contract);
    const changed = change(after);
    const built = build(changed, kept);
    expect(built).toEqual(build(changed, null));
    return [...partsOf(built.contract)].flatMap(([name, part]) => (parts.get(name) === part ? [] : [name]));
  }

  it('have the same objects for parts of the contract that are the same', async () => {
    const edits = {
      'a summary': ['"operationId":"getBoat"', '"summary":"Reads.","operationId":"getBoat"'],
      'a property': ['"cars":{', '"cars":{"description":"On deck.",'],
      'an enum': ['"running",', '"running","waiting",'],
      'a new operation': ['"/jobs":{', '"/jobs":{"get":{"operationId":"listJobs","responses":{}},'],
      'an input of a polled operation': [/(getJob".*?"schema":{"type":)"string"/, '$1"integer"'],
      'a model in a query': [
        /"Kind":{.*?}/,
        '"Kind":{"type":"object","properties":{"sails":{"type":"integer"}}}',
      ],
    } as const;
    const found: Record<string, readonly string[]> = {};
    for (const [name, [from, to]] of Object.entries(edits))
      found[name] = await madeAgain((text) => text.replace(from, to));
    expect(found).toEqual({
      'a summary': ['boats.get'],
      'a property': ['Ferry', 'jobs.create'],
      'an enum': ['JobStatus', 'jobs.create', 'jobs.get'],
      'a new operation': ['jobs.list'],
      'a model in a query': ['Kind'],
      'an input of a polled operation': ['jobs.create', 'jobs.get'],
    });
  });

  /** The Api with other operations. */
  function withOperations({ resources, ...api }: Api, change: (operation: Operation) => Operation): Api {
    const changed = resources.map((each) => ({ ...each, operations: each.operations.map(change) }));
    return { ...api, resources: changed };
  }

  it('have a new model if it is no longer in requests', async () => {
    const unsent = (operation: Operation): Operation => ({
      ...operation,
      ...{ body: { kind: 'none' }, input: { fields: [], extends: null } },
    });
    const made = await madeAgain(String, (api) => withOperations(api, unsent));
    expect(made).toContain('Owner');
  });

  it('have a new call if a call that it polls has another input', async () => {
    const counted = (operation: Operation): Operation => {
      if (operation.operationId !== 'getJob') return operation;
      const fields = operation.input.fields.map((field) => ({ ...field, type: integer }));
      return { ...operation, input: { ...operation.input, fields } };
    };
    const made = await madeAgain(String, (api) => withOperations(api, counted));
    expect(made).toEqual(['jobs.create', 'jobs.get']);
  });
});

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printText } from '../../generator/changes/print.ts';
import { parseLock } from '../../generator/config/lock.ts';
import type { GenerateOptions, GenerateResult } from '../../generator/index.ts';
import { readTree } from '../output/package.ts';
import { changesIn, createProject, messagesIn, type Project } from '../support/project.ts';

/** A document by its operations: `METHOD /path` with what is special about each. */
type Operations = Readonly<Record<string, object>>;

const config = { spec: 'api.json', out: 'sdk', package: { name: 'acme' }, format: 'none' };

let project: Project;

beforeEach(() => {
  project = createProject();
  configure({});
});

afterEach(() => project.remove());

function configure(more: object): void {
  project.put(
    'sdkwright.config.json',
    JSON.stringify({ targets: { acme: { ...config, ...more }, twin: { ...config, out: 'twin' } } }),
  );
}

function describeApi(operations: Operations, components: object = {}): void {
  const paths: Record<string, Record<string, object>> = {};
  for (const [route, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = route.split(' ');
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    (paths[path] ??= {})[method.toLowerCase()] = { parameters, ...answer({ type: 'string' }), ...operation };
  }
  const info = { title: 'Acme', version: '1' };
  const servers = [{ url: 'https://api.example.com' }];
  project.put('api.json', JSON.stringify({ openapi: '3.1.0', info, servers, paths, components }));
}

function answer(schema: object): object {
  return { responses: { 200: { description: 'Fine.', content: { 'application/json': { schema } } } } };
}

function object(properties: object): object {
  return { type: 'object', required: Object.keys(properties), properties };
}

function generate(options: GenerateOptions = {}): Promise<GenerateResult> {
  return project.generate({ targets: ['acme'], ...options });
}

function locked(target = 'acme'): { models: readonly string[]; operations: Record<string, string> } {
  const names = parseLock(readFileSync(join(project.folder, 'sdkwright.lock.json'), 'utf8'))?.get(target);
  return {
    models: [...(names?.models.keys() ?? [])],
    operations: Object.fromEntries(names?.operations ?? []),
  };
}

/** Names of the interfaces and types that a source file exports. */
function exportedFrom(path: string): readonly string[] {
  const source = readFileSync(join(project.folder, 'sdk/src', path), 'utf8');
  return [...source.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name);
}

const text = { type: 'string' };
const noteOperation: Operations = { 'GET /notes': answer({ $ref: '#/components/schemas/PetInput' }) };
const region = object({ code: text, city: text, country: text });
/** Two machines in regions; the second region's shape may differ. */
const machines = (second: object = region): Operations => ({
  'GET /machines/{id}': answer(object({ id: text, region })),
  'GET /disks/{id}': answer(object({ id: text, size: text, region })),
  'GET /templates/{id}': answer(object({ id: text, image: text, region: second })),
});

const version = object({ number: text, at: text });
/** What lies below the content of a file. */
const versions: Operations = {
  'GET /files/{id}/content/versions': answer({ type: 'array', items: version }),
  'GET /files/{id}/content/versions/{number}': answer(version),
};

describe('names that were published', () => {
  it('stay with a shared model when a similar model appears', async () => {
    describeApi(machines());
    await generate();
    expect(locked().models).toEqual(['Disk', 'Machine', 'Region', 'Template']);
    describeApi(machines(object({ code: text, city: text, country: text, zone: text })));
    const changes = changesIn(await generate());
    expect(changes).toContain('+ TemplateRegion was added');
    expect(changes).not.toMatch(/ Region (?:was removed|is now called)/);
    expect(locked().models).toEqual(['Disk', 'Machine', 'Region', 'Template', 'TemplateRegion']);
  });

  it('move if there is no lock file', async () => {
    describeApi(machines(object({ code: text, city: text, country: text, zone: text })));
    await generate();
    expect(locked().models).not.toContain('Region');
  });

  it('stay with operations that get an operationId', async () => {
    describeApi({ 'GET /pets/{id}': {}, 'GET /pets': {} });
    await generate();
    expect(locked().operations).toEqual({ 'GET /pets': 'pets.list', 'GET /pets/{id}': 'pets.get' });
    describeApi({ 'GET /pets/{id}': { operationId: 'loadPet' }, 'GET /pets': { operationId: 'fetchAll' } });
    const changes = changesIn(await generate());
    expect(changes).not.toContain('is now called');
    expect(locked().operations).toEqual({ 'GET /pets': 'pets.list', 'GET /pets/{id}': 'pets.get' });
  });

  it('stay with the input type of a model when a schema with its name appears', async () => {
    const pet = { $ref: '#/components/schemas/Pet' };
    const body = {
      required: true,
      content: { 'application/json': { schema: { type: 'array', items: pet } } },
    };
    const Pet = object({ id: { ...text, readOnly: true }, name: text });
    describeApi({ 'PUT /pets': { ...answer(pet), requestBody: body } }, { schemas: { Pet } });
    await generate();
    expect(exportedFrom('models/pets.ts')).toEqual(['Pet', 'PetInput']);
    const schemas = { Pet, PetInput: object({ note: text }) };
    describeApi({ 'PUT /pets': { ...answer(pet), requestBody: body }, ...noteOperation }, { schemas });
    const changes = changesIn(await generate());
    expect(exportedFrom('models/pets.ts')).toEqual(['Pet', 'PetInput']);
    expect(changes).toContain('was added');
    expect(changes).not.toContain('major');
    const before = readTree(join(project.folder, 'sdk'));
    await generate({ force: true });
    expect(readTree(join(project.folder, 'sdk'))).toEqual(before);
  });

  it('stay with the inputs of operations when the operationIds get another spelling', async () => {
    describeApi({ 'GET /pets/{id}': { operationId: 'pets-get' } });
    await generate();
    expect(exportedFrom('resources/pets.ts')).toContain('GetPetInput');
    describeApi({ 'GET /pets/{id}': { operationId: 'Pets_LoadThePet' } });
    expect(changesIn(await generate())).not.toContain('is now called');
    expect(exportedFrom('resources/pets.ts')).toContain('GetPetInput');
  });

  it('stay with operations when their tag changes and another operation gets the new tag', async () => {
    describeApi({ 'GET /pets/{id}': { tags: ['Pets'] }, 'GET /pets': { tags: ['Pets'] } });
    await generate();
    const moved = { tags: ['Animals'] };
    configure({ names: { resources: 'tags' } });
    describeApi({ 'GET /pets/{id}': moved, 'GET /pets': { tags: ['Pets'] }, 'DELETE /pets/{id}': moved });
    const changes = changesIn(await generate());
    expect(changes).toContain('+ animals.deletePet was added');
    expect(changes).not.toContain('is now called');
    expect(locked().operations).toEqual({
      'DELETE /pets/{id}': 'animals.deletePet',
      'GET /pets': 'pets.list',
      'GET /pets/{id}': 'pets.get',
    });
  });

  it('stay with a method when operations appear below its path, and their resource has both names', async () => {
    const files: Operations = {
      'GET /files/{id}': answer(object({ id: text })),
      'GET /files/{id}/content': answer(object({ size: text })),
    };
    describeApi(files);
    await generate();
    expect(locked().operations).toMatchObject({ 'GET /files/{id}/content': 'files.content' });
    describeApi({ ...files, ...versions });
    const changes = changesIn(await generate());
    expect(changes).toContain('+ files.contentVersions.list was added');
    expect(changes).toContain('+ files.contentVersions.get was added');
    expect(changes).not.toContain('is now called');
    expect(locked().operations).toEqual({
      'GET /files/{id}': 'files.get',
      'GET /files/{id}/content': 'files.content',
      'GET /files/{id}/content/versions': 'files.contentVersions.list',
      'GET /files/{id}/content/versions/{number}': 'files.contentVersions.get',
    });
    expect(project.read('sdk/src/client.ts')).toContain('contentVersions');
    expect(project.read('sdk/src/resources/files/content-versions.ts')).toContain('export function list(');
    expect(await generate({ check: true })).toMatchObject({ ok: true });
  });

  it('do not go to a method above other operations if there is no lock file', async () => {
    describeApi({ 'GET /files/{id}/content': answer(object({ size: text })), ...versions });
    await generate();
    expect(Object.values(locked().operations)).not.toContain('files.content');
  });

  it('keep their spelling, including digits and capitals inside words', async () => {
    describeApi({ 'GET /a': { operationId: 'v1beta.getIPv4' }, 'GET /b': { operationId: 'v1beta.listX2y' } });
    await generate();
    const before = locked().operations;
    expect(await generate({ check: true })).toMatchObject({ ok: true });
    describeApi({ 'GET /a': { operationId: 'one' }, 'GET /b': { operationId: 'two' } });
    await generate();
    expect(locked().operations).toEqual(before);
  });

  it('change with the path of an operation, which is reported as a rename', async () => {
    const feed = answer(object({ food: text, weight: text }));
    describeApi({ 'POST /pets/{id}/feed': feed, 'GET /pets/{id}': {} });
    await generate();
    describeApi({ 'POST /animals/{id}/feed': feed, 'GET /pets/{id}': {} });
    const changes = changesIn(await generate());
    expect(changes).toContain('> pets.feed is now called animals.feed  [breaks types]');
    expect(changes).toContain(
      '~ pets.feed now sends POST /animals/{id}/feed; it sent POST /pets/{id}/feed  [breaks wire]',
    );
  });

  it('follow the document if it names a model', async () => {
    describeApi(machines());
    await generate();
    const named = { $ref: '#/components/schemas/Area' };
    const holder = answer(object({ id: text, region: named }));
    describeApi(
      {
        'GET /machines/{id}': holder,
        'GET /disks/{id}': answer(object({ id: text, size: text, region: named })),
      },
      { schemas: { Area: region } },
    );
    expect(changesIn(await generate())).toContain('> Region is now called Area  [breaks types]');
    expect(locked().models).toEqual(['Disk', 'Machine']);
  });
});

describe('names of the client', () => {
  const secured = (title: string, ...schemes: readonly string[]): void => {
    describeApi(
      { 'GET /pets/{id}': { security: schemes.map((scheme) => ({ [scheme]: [] })) } },
      {
        securitySchemes: Object.fromEntries(
          schemes.map((name) => [name, { type: 'http', scheme: 'bearer' }]),
        ),
      },
    );
    project.put('api.json', project.read('api.json').replace('"title":"Acme"', `"title":"${title}"`));
  };
  const client = (): string => project.read('sdk/src/create-client.ts');

  it('stay when the title changes and a security scheme is added', async () => {
    secured('Acme', 'token');
    await generate();
    expect(client()).toContain('ACME_API_KEY');
    secured('Acme Cloud', 'token', 'account');
    const changes = changesIn(await generate());
    expect(changes).toContain('account');
    expect(changes).not.toContain('major');
    expect(project.read('sdk/src/client.ts')).toContain('export class Acme ');
    expect(client()).toContain('ACME_API_KEY');
    expect(client()).toContain('ACME_ACCOUNT');
  });

  it('follow the configuration, which is not locked itself', async () => {
    secured('Acme', 'token');
    await generate();
    configure({ client: { name: 'Zoo', credentials: { token: 'ticket' } } });
    await generate();
    expect(client()).toContain('ZOO_TICKET');
    expect(parseLock(project.read('sdkwright.lock.json'))?.get('acme')?.client).toEqual({
      name: null,
      env: null,
      credentials: new Map(),
    });
  });
});

describe('a model that was published under a name of the runtime', () => {
  it('keeps its name, and the export of the runtime gets a longer one', async () => {
    describeApi({ 'GET /clocks/{id}': answer(object({ hour: { type: 'integer' } })) });
    await generate();
    expect(locked().models).toEqual(['ClockModel']);
    project.put('sdkwright.lock.json', project.read('sdkwright.lock.json').replaceAll('ClockModel', 'Clock'));
    await generate();
    expect(locked().models).toEqual(['Clock']);
    expect(project.read('sdk/src/index.ts')).toContain('Clock as RuntimeClock');
  });
});

describe('a published name is replaced', () => {
  it('if it is removed from the lock file', async () => {
    describeApi({ 'GET /pets/{id}': {} });
    await generate();
    describeApi({ 'GET /pets/{id}': { operationId: 'pets.load' } });
    const lock = readFileSync(join(project.folder, 'sdkwright.lock.json'), 'utf8');
    project.put('sdkwright.lock.json', lock.replace('"GET /pets/{id}": "pets.get"', ''));
    expect(changesIn(await generate())).toContain('> pets.get is now called pets.load');
  });

  it('if the configuration pins another name, which is not locked itself', async () => {
    describeApi(machines());
    await generate();
    configure({ names: { models: { Region: 'Place' }, operations: { 'GET /disks/{id}': 'volumes.read' } } });
    const result = await generate();
    const changes = changesIn(result);
    expect(messagesIn(result)).toBe('');
    expect(changes).toContain('> Region is now called Place');
    expect(changes).toContain('> disks.get is now called volumes.read');
    expect(locked().models).toContain('Region');
    expect(locked().operations).not.toHaveProperty(['GET /disks/{id}']);
    expect(await generate({ check: true })).toMatchObject({ ok: true });
    configure({});
    expect(changesIn(await generate())).toContain('> Place is now called Region');
  });

  it('if x-sdkwright-name in the document gives another name', async () => {
    describeApi({ 'GET /pets/{id}': {} });
    await generate();
    describeApi({ 'GET /pets/{id}': { 'x-sdkwright-name': 'pets.read' } });
    expect(changesIn(await generate())).toContain('> pets.get is now called pets.read');
    expect(locked().operations).toEqual({ 'GET /pets/{id}': 'pets.read' });
  });
});

describe('the lock file', () => {
  const file = (): string => join(project.folder, 'sdkwright.lock.json');

  it('is sorted, has one entry on each line, and is not written again when it is right', async () => {
    describeApi(machines());
    await generate();
    const { mtimeMs } = statSync(file());
    const content = readFileSync(file(), 'utf8');
    expect(content).toContain('"Region": [\n          "#/paths/~1disks~1{id}/get/responses/200');
    project.put('api.json', readFileSync(join(project.folder, 'api.json'), 'utf8').replace('Fine.', 'Good.'));
    expect(await generate()).toMatchObject({ ok: true });
    expect(readFileSync(file(), 'utf8')).toBe(content);
    expect(statSync(file()).mtimeMs).toBe(mtimeMs);
  });

  it('keeps the names of each target, even if two are generated at once', async () => {
    describeApi(machines());
    const runs = await Promise.all([generate(), generate({ targets: ['twin'] })]);
    expect(runs.map(({ ok }) => ok)).toEqual([true, true]);
    expect(locked('twin')).toEqual(locked('acme'));
    expect(locked().models).toContain('Region');
  });

  it('that is stale is drift, which --check reports and does not repair', async () => {
    describeApi({ 'GET /pets/{id}': {} });
    await generate();
    const stale = readFileSync(file(), 'utf8').replace('GET /pets/{id}', 'GET /gone');
    project.put('sdkwright.lock.json', stale);
    expect(await generate({ check: true })).toMatchObject({
      ok: false,
      targets: [{ kind: 'checked', drift: [{ path: '../sdkwright.lock.json', kind: 'changed' }] }],
    });
    expect(readFileSync(file(), 'utf8')).toBe(stale);
  });

  it('is written only after the package', async () => {
    describeApi({ 'GET /pets/{id}': {} });
    await generate();
    const before = readFileSync(file(), 'utf8');
    project.put('sdk/src/resources/pets.ts', 'edited');
    describeApi({ 'GET /pets/{id}': {}, 'GET /pets': {} });
    const refused = await generate();
    expect(refused).toMatchObject({ ok: false, targets: [{ kind: 'failed' }] });
    expect(messagesIn(refused)).toContain('edited by hand');
    expect(readFileSync(file(), 'utf8')).toBe(before);
    expect(await generate({ force: true })).toMatchObject({ ok: true });
    expect(readFileSync(file(), 'utf8')).not.toBe(before);
  });

  it('keeps the names of inputs when the input of another resource would get the same name', async () => {
    const old = { 'GET /pet-items/{id}': { operationId: 'petItems-get' } };
    const input = (): string =>
      /interface (\w+Input)/.exec(
        readFileSync(join(project.folder, 'sdk/src/resources/pet-items.ts'), 'utf8'),
      )?.[1] ?? '';
    describeApi(old);
    await generate();
    const before = input();
    describeApi({ ...old, 'GET /pets/{id}/item': { operationId: 'pet-getItem' } });
    await generate();
    expect([before, input()]).toEqual(['GetPetItemInput', 'GetPetItemInput']);
  });

  it('is completed by the next run if a run died between package and lock file', async () => {
    describeApi({ 'GET /pets/{id}': {} });
    await generate();
    const before = readFileSync(file(), 'utf8');
    describeApi({ 'GET /pets/{id}': { operationId: 'loadPet' }, 'GET /pets': {} });
    await generate();
    const [after, written] = [readFileSync(file(), 'utf8'), readTree(join(project.folder, 'sdk'))];
    project.put('sdkwright.lock.json', before);
    expect(await generate()).toMatchObject({ ok: true });
    expect(readFileSync(file(), 'utf8')).toBe(after);
    expect(readTree(join(project.folder, 'sdk'))).toEqual(written);
  });

  it('is read, but not written, by trial runs', async () => {
    describeApi(machines());
    await generate();
    const before = readFileSync(file(), 'utf8');
    describeApi(machines(object({ code: text, city: text, country: text, zone: text })));
    expect(await generate({ out: 'trial' })).toMatchObject({ ok: true });
    expect(Object.values(readTree(join(project.folder, 'trial'))).join('')).toContain('interface Region ');
    expect(readFileSync(file(), 'utf8')).toBe(before);
    const { targets } = await project.inspect({ targets: ['acme'] });
    expect(targets[0]?.models).toContainEqual(expect.objectContaining({ name: 'Region', kind: 'object' }));
  });

  it('stops the run if it cannot be read, so that no name is lost', async () => {
    describeApi(machines());
    await generate();
    project.put('sdkwright.lock.json', '<<<<<<< HEAD\n');
    const result = await generate();
    expect(result).toMatchObject({ ok: false, targets: [{ kind: 'failed' }] });
    expect(messagesIn(result)).toContain('"sdkwright.lock.json" cannot be read');
  });

  it("is among the package's own files if there is no configuration", async () => {
    describeApi(machines());
    const bare = createProject({ 'api.json': readFileSync(join(project.folder, 'api.json'), 'utf8') });
    expect(await bare.generate({ spec: 'api.json', out: 'sdk' })).toMatchObject({ ok: true });
    expect(existsSync(join(bare.folder, 'sdk/.sdkwright/sdkwright.lock.json'))).toBe(true);
    expect(existsSync(join(bare.folder, 'sdkwright.lock.json'))).toBe(false);
    bare.remove();
  });
});

describe('diff', () => {
  it('compares as if the new document came after the old one', async () => {
    describeApi(machines());
    project.put('old.json', readFileSync(join(project.folder, 'api.json'), 'utf8'));
    describeApi(machines(object({ code: text, city: text, country: text, zone: text })));
    const { report } = await project.diff({ before: 'old.json', after: 'api.json' });
    const changes = report === null ? '' : printText(report);
    expect(changes).toContain('+ TemplateRegion was added');
    expect(changes).not.toMatch(/ Region (?:was removed|is now called)/);
  });
});

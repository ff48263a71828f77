import { afterEach, expect, it } from 'vitest';
import { createProject, type Project } from '../support/project.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Boats', version: '1' },
  servers: [{ url: 'https://boats.example' }],
  paths: {
    '/boats': {
      get: { operationId: 'boats-list', responses: { 200: { description: 'ok' } } },
    },
  },
  components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
  security: [{ key: [] }],
};

const boats = {
  spec: 'boats.json',
  out: 'boats-sdk',
  package: { name: 'boats-sdk' },
  names: { nesting: 'flat', operations: { 'GET /boats': 'fleet.list' } },
  operations: { 'GET /boats': { pagination: false } },
};

let project: Project;
afterEach(() => project.remove());

function configured(target: object = boats): void {
  project = createProject({
    'boats.json': JSON.stringify(document),
    'sdkwright.config.json': JSON.stringify({ targets: { boats: target } }),
  });
}

/** Where each setting of the only target comes from, and its value. */
async function settings(...options: Parameters<Project['showConfig']>) {
  const { targets, diagnostics } = await project.showConfig(...options);
  expect(diagnostics).toEqual([]);
  expect(targets).toHaveLength(1);
  const found = targets.flatMap((target) => target.settings);
  return Object.fromEntries(found.map(({ key, value, from }) => [key, [from, value]]));
}

it('reports what the configuration says, what the document decides, and the defaults of the rest', async () => {
  configured();
  expect(await settings()).toMatchObject({
    spec: ['file', expect.stringMatching(/boats\.json$/)],
    'package.name': ['file', 'boats-sdk'],
    'package.license': ['default', 'UNLICENSED'],
    'package.version': ['default', '0.1.0'],
    'package.description': ['document', 'TypeScript client of the Boats API.'],
    'client.name': ['document', 'Boats'],
    'client.env': ['document', 'BOATS'],
    'client.baseUrl': ['document', 'https://boats.example'],
    'client.credentials.key': ['document', 'apiKey'],
    'names.nesting': ['file', 'flat'],
    'names.resources': ['default', 'auto'],
    'names.operations["GET /boats"]': ['file', 'fleet.list'],
    'operations["GET /boats"].pagination': ['file', false],
    overlays: ['default', []],
  });
});

it('reports a value of the configuration from a default that is the same', async () => {
  configured({ ...boats, format: 'prettier', client: { name: 'Boats', credentials: { key: 'token' } } });
  const shown = await settings();
  expect(shown).toMatchObject({
    format: ['file', 'prettier'],
    'client.name': ['file', 'Boats'],
    'client.credentials.key': ['file', 'token'],
  });
  expect(Object.keys(shown).filter((key) => key === 'client.name')).toHaveLength(1);
});

it('reports what published names and the package decide', async () => {
  configured();
  await project.generate();
  project.put('boats.json', JSON.stringify({ ...document, info: { title: 'Ships', version: '1' } }));
  project.put('boats-sdk/package.json', '{ "version": "2.3.4" }');
  expect(await settings()).toMatchObject({
    'client.name': ['lock', 'Boats'],
    'client.env': ['lock', 'BOATS'],
    'client.credentials.key': ['lock', 'apiKey'],
    'package.version': ['package', '2.3.4'],
  });
});

it('reports what options decide, over a configuration and without one', async () => {
  configured();
  expect(await settings({ targets: ['boats'], out: 'elsewhere' })).toMatchObject({
    spec: ['file', expect.any(String)],
    out: ['flag', expect.stringMatching(/elsewhere$/)],
  });
  expect(await settings({ spec: 'boats.json', out: 'ships' })).toMatchObject({
    spec: ['flag', expect.any(String)],
    out: ['flag', expect.any(String)],
    'package.name': ['flag', 'ships'],
    'package.license': ['default', 'UNLICENSED'],
  });
});

it('shows the settings of the configuration if the document cannot be read', async () => {
  configured({ ...boats, spec: 'no-such.json' });
  const { targets, diagnostics } = await project.showConfig();
  expect(targets[0]?.settings).toContainEqual({ key: 'names.nesting', value: 'flat', from: 'file' });
  expect(diagnostics).toMatchObject([{ severity: 'error' }]);
});

it('prints one setting on each line, or JSON', async () => {
  configured();
  const text = await project.run('config', '--target', 'boats');
  expect(text).toMatchObject({ code: 0, error: '' });
  expect(text.out).toMatch(/^boats\n/);
  expect(text.out).toMatch(/^ {2}default {3}names\.methods +camelCase$/m);
  expect(text.out).toMatch(/^ {2}document {2}client\.name +Boats$/m);
  const json = await project.run('config', '--json');
  expect(JSON.parse(json.out)).toEqual(await project.showConfig());
});

it('exits with 2 for a target that does not exist, and for a document that cannot be read', async () => {
  configured({ ...boats, spec: 'no-such.json' });
  expect(await project.run('config', '--target', 'ships')).toMatchObject({
    code: 2,
    error: expect.stringContaining('There is no target ships.'),
  });
  expect(await project.run('config')).toMatchObject({
    code: 2,
    out: expect.stringContaining('names.nesting'),
    error: expect.stringContaining('no-such.json'),
  });
});

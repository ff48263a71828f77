import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { TargetConfig } from '../../generator/config/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { inspect } from '../../generator/inspect/inspect.ts';
import type { Overview } from '../../generator/inspect/overview.ts';
import { printOverview } from '../../generator/inspect/print.ts';
import { resolveInMemory, targetOf } from '../support/in-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function overviewOf(paths: string, own: Partial<TargetConfig>): Promise<Overview> {
  const head = `openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\n`;
  writeFileSync(join(folder, 'openapi.yaml'), `${head}${paths}`);
  const config = { spec: 'openapi.yaml', out: 'out', package: { name: 'pets' }, ...own };
  const resolved = await resolveInMemory(targetOf(config, folder), new Diagnostics());
  if (resolved === null) throw new Error('The document cannot be read.');
  return inspect(resolved.contract);
}

/** The lines before the first resource. */
const headOf = (overview: Overview): readonly string[] =>
  printOverview(overview).split('\n\n')[0]?.split('\n') ?? [];

const pet = `
paths:
  /pet:
    get:
      operationId: pets-get
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
components:
  schemas: { Pet: { type: object, properties: { name: { type: string }, age: { type: integer } } } }
`;

it('shows where calls go, and the headers that the configuration adds', async () => {
  const client = { baseUrl: 'https://pets.example.com', headers: { 'X-Client': 'pets' } };
  const overview = await overviewOf(pet, { client });
  expect(headOf(overview)).toContain('client: Pets, https://pets.example.com');
  expect(headOf(overview)).toContain('  header X-Client: pets');
  expect(overview.client).toMatchObject({
    baseUrl: 'https://pets.example.com',
    headers: [{ name: 'X-Client' }],
  });
  expect(headOf(await overviewOf(pet, {}))).toContain('client: Pets, which needs the option baseUrl');
});

it('shows the envelope that is removed from responses, with its evidence', async () => {
  const wrapped = pet.replace('{ name: { type: string },', '{ data: { type: string },');
  const { resources, ...rest } = await overviewOf(wrapped, {
    unwrap: { data: '/data', success: { path: '/age', values: [1] } },
  });
  const operation = resources[0]?.operations[0];
  const evidence = { source: 'config', facts: ['"unwrap" in the configuration declares it'] };
  expect(operation?.envelope).toEqual({ data: ['data'], success: { path: ['age'], values: [1] }, evidence });
  const printed = printOverview({ resources, ...rest });
  expect(printed).toContain(
    '    unwrapped, by config\n      gives: data of the response\n      succeeded: age is 1\n      because: "unwrap"',
  );
});

it('proposes parameters that nine in ten calls have, and shows those that are options', async () => {
  const call = (id: string): string =>
    `  /${id}: { get: { operationId: ${id}-get, parameters: [{ name: api-version, in: query, schema: { type: string } }], responses: { '204': { description: ok } } } }`;
  const many = ['paths:', ...['a', 'b', 'c', 'd'].map(call)].join('\n');
  const proposed = { name: 'api-version', in: 'query', option: 'apiVersion', calls: 4, of: 4 };
  const overview = await overviewOf(many, {});
  expect(overview.client).toMatchObject({ parameters: [], proposals: [proposed] });
  expect(headOf(overview)).toContain(
    '  "api-version" (query) of 4 of 4 calls; to make it an option of the client: client.parameters: { "api-version": "apiVersion" }',
  );
  const taken = await overviewOf(many, { client: { parameters: { 'api-version': 'version' } } });
  expect(taken.client).toMatchObject({ parameters: [{ ...proposed, option: 'version' }], proposals: [] });
  expect(headOf(taken)).toContain(
    '  option version: "api-version" (query) of 4 of 4 calls, by client.parameters',
  );
});

it('shows how many properties responses have because the configuration promises them', async () => {
  const overview = await overviewOf(pet, { types: { responses: 'required' } });
  expect(overview.promisedProperties).toBe(2);
  expect(headOf(overview)).toContain(
    'responses: have 2 of their properties though the document does not require them, by types.responses',
  );
  expect(headOf(await overviewOf(pet, {})).join()).not.toContain('types.responses');
});

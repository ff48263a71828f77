import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareSurfaces } from '../../generator/changes/compare.ts';
import { takeSurface } from '../../generator/changes/take-surface.ts';
import type { TargetConfig } from '../../generator/config/types.ts';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { resolveInMemory, targetOf } from '../support/in-memory.ts';
import type { Resolved } from '../../generator/run/resolve.ts';

const folder = mkdtempSync(join(tmpdir(), 'settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function resolved(document: string, own: Partial<TargetConfig>): Promise<Resolved> {
  writeFileSync(join(folder, 'openapi.yaml'), document);
  const config = { spec: 'openapi.yaml', out: 'out', package: { name: 'made' }, ...own };
  const outcome = await resolveInMemory(targetOf(config, folder), new Diagnostics());
  if (outcome === null) throw new Error('The document cannot be read.');
  return outcome;
}

/** What switching settings on changes, a line a change. */
async function switched(document: string, own: Partial<TargetConfig>): Promise<readonly string[]> {
  const [before, after] = [await resolved(document, {}), await resolved(document, own)];
  const { changes } = compareSurfaces(
    takeSurface(before.contract, '0.1.0'),
    takeSurface(after.contract, '0.1.0'),
  );
  return changes.map(({ level, name, what, breaks }) =>
    [level, name, what, ...(breaks.length > 0 ? [`[${breaks.join(' ')}]`] : [])].join(' '),
  );
}

const wrapped = `
openapi: 3.0.3
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example.com }]
paths:
  /pet:
    get:
      operationId: pets-get
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/PetResponse' } } } }
components:
  schemas:
    PetResponse: { type: object, properties: { code: { type: integer }, data: { $ref: '#/components/schemas/Pet' } } }
    Pet: { type: object, properties: { name: { type: string } } }
`;

describe('unwrap', () => {
  it('breaks callers, but not released packages', async () => {
    expect(await switched(wrapped, { unwrap: '/data' })).toEqual([
      'major pets.get() now gives `Pet`; it gave `PetResponse` [types]',
    ]);
  });

  it('breaks callers if responses become errors', async () => {
    const success = { path: '/code', values: [0] };
    expect(await switched(wrapped, { unwrap: { success } })).toEqual([
      'major pets.get now succeeds where "/code" is 0; it succeeded whatever the body says [types]',
    ]);
  });

  it('keeps the names that were published', async () => {
    const [before, after] = [await resolved(wrapped, {}), await resolved(wrapped, { unwrap: '/data' })];
    expect(after.published).toEqual(before.published);
  });
});

const versioned = `
openapi: 3.0.3
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example.com }]
paths:
  /pet:
    get:
      operationId: pets-get
      parameters: [{ name: v, in: query, required: true, schema: { type: string } }]
      responses: { '204': { description: ok } }
`;

describe('client.parameters', () => {
  it('breaks no caller', async () => {
    expect(await switched(versioned, { client: { parameters: { v: 'version' } } })).toEqual([
      'minor PetsOptions.version was added',
      'minor pets.get input.v is now optional',
    ]);
  });
});

const pets = `
openapi: 3.0.3
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example.com }]
paths:
  /pets/import:
    post:
      operationId: pets-import
      requestBody: { required: true, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } }
      responses:
        '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string }, tag: { type: object, properties: { text: { type: string } } } } }
`;

describe('types.responses', () => {
  it('breaks only code that uses the type of a response for a request', async () => {
    expect(await switched(pets, { types: { responses: 'required' } })).toEqual([
      'major Pet.name is now required [types]',
      'major Pet.tag is now required [types]',
      'minor Pet.tag is now `{ "text": string }`; it was `{ "text"?: string }`',
      'minor PetInput was added',
    ]);
  });

  it('breaks no caller if a type is only received', async () => {
    const received = pets.replace(/ {6}requestBody: .*\n/, '');
    expect(await switched(received, { types: { responses: 'required' } })).toEqual([
      'minor Pet.name is now required',
      'minor Pet.tag is now `{ "text": string }`; it was `{ "text"?: string }`',
      'minor Pet.tag is now required',
    ]);
  });
});

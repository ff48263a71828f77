import { expect, it } from 'vitest';
import { hashOf } from '../../generator/load/hash.ts';
import { OperationHashes } from '../../generator/load/operation-hashes.ts';
import { loadFiles, openapi } from './support.ts';

const pet = { type: 'object', properties: { kind: { $ref: '#/components/schemas/Kind' } } };

/** A document of two operations, the first of which returns a pet. */
function document(kind: object, more: object = {}): object {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } };
  const get = { responses: { 200: { description: 'Fine.', content } } };
  const paths = { '/pets': { get, ...more }, '/zoo': { get: { responses: { 204: { description: '' } } } } };
  return openapi({ paths, components: { schemas: { Pet: pet, Kind: kind } } });
}

async function hashesOf(root: object, files: Readonly<Record<string, string>> = {}) {
  const { documents } = await loadFiles({ 'api.json': root, ...files });
  if (documents === null) throw new Error('The document cannot be read.');
  const hashes = new OperationHashes(documents);
  return {
    pets: hashes.operation('GET', '/pets'),
    zoo: hashes.operation('GET', '/zoo'),
    service: hashes.service(),
    whole: hashOf(documents.sources),
  };
}

const hashesBefore = () => hashesOf(document({ type: 'string' }));

it('covers everything that an operation refers to, and nothing else', async () => {
  const before = await hashesBefore();
  const after = await hashesOf(document({ type: 'integer' }));
  expect(after).toEqual({ ...before, pets: expect.any(String), whole: expect.any(String) });
  expect(after.whole).not.toBe(before.whole);
  expect(after.pets).not.toBe(before.pets);
});

it('covers the fields of a path item that apply to all of its operations', async () => {
  const parameters = [{ name: 'x', in: 'query', schema: { type: 'string' } }];
  const { pets } = await hashesBefore();
  expect((await hashesOf(document({ type: 'string' }, { parameters }))).pets).not.toBe(pets);
});

it('does not depend on the order of keys, nor on the place of a component', async () => {
  expect(await hashesOf(document({ type: 'string', title: 'K' }))).toEqual(
    await hashesOf(document({ title: 'K', type: 'string' })),
  );
  const moved = document({ $ref: 'kinds.json#/Kind' });
  const { pets } = await hashesOf(moved, { 'kinds.json': '{"Kind":{"type":"string"}}' });
  const { pets: other } = await hashesOf(moved, { 'kinds.json': '{"Kind":{"type":"integer"}}' });
  expect(pets).not.toBe(other);
});

it('ends for schemas that refer to each other in a cycle', async () => {
  const before = await hashesBefore();
  const circle = await hashesOf(
    document({ type: 'object', properties: { of: { $ref: '#/components/schemas/Pet' } } }),
  );
  expect(circle.pets).not.toBe(before.pets);
  expect(circle.zoo).toBe(before.zoo);
});

it('does not report references without a target, which are reported when they are resolved', async () => {
  const get = { 'x-sample': { $ref: 'samples/none.py' }, responses: {} };
  const { documents, findings } = await loadFiles({ 'api.json': openapi({ paths: { '/pets': { get } } }) });
  expect(documents && new OperationHashes(documents).operation('GET', '/pets')).toEqual(expect.any(String));
  expect(findings()).toEqual([]);
});

it('has no hash for an operation that the document does not have', async () => {
  const { documents } = await loadFiles({ 'api.json': document({ type: 'string' }) });
  expect(documents && new OperationHashes(documents).operation('PUT', '/pets')).toBeNull();
});

it('treats a value that only looks like a reference as data', async () => {
  const example = { kind: { $ref: '#/nowhere' } };
  const content = { 'application/json': { example } };
  const paths = { '/pets': { get: { responses: { 200: { description: 'Fine.', content } } } } };
  const { documents, diagnostics } = await loadFiles({ 'api.json': openapi({ paths }) });
  if (documents === null) throw new Error('The document cannot be read.');
  expect(new OperationHashes(documents).operation('GET', '/pets')).not.toBeNull();
  expect(diagnostics.all).toEqual([]);
});

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { elements, members, type Place } from '../../generator/load/place.ts';
import type { Documents } from '../../generator/load/types.ts';
import { loadRequest } from './support.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'sdkwright-'));
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** Loads a text and resolves every place of it, as the rooms behind would. */
async function loadAndResolve(text: string): Promise<boolean> {
  await writeFile(path.join(cwd, 'api.yaml'), text);
  const { documents, diagnostics } = await loadRequest({ spec: 'api.yaml', cwd });
  if (documents !== null) resolveAll(documents, documents.root);
  return documents !== null || diagnostics.hasErrors;
}

function resolveAll(documents: Documents, place: Place): void {
  documents.resolve(place);
  for (const [, member] of members(place)) resolveAll(documents, member);
  for (const element of elements(place)) resolveAll(documents, element);
}

const keys =
  '$ref $id $anchor $dynamicRef $dynamicAnchor __proto__ constructor paths parameters schema properties get'.split(
    ' ',
  );
const references =
  '# #/ #/paths #/paths/0 ## %ZZ //x ../x file:///%00 api.yaml#/paths http:// data:, #%2Fpaths'.split(' ');
const hostile = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...references),
    fc.jsonValue(),
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  object: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 5 }),
})).object;

test.each([{ openapi: '3.1.0' }, { openapi: '3.2.0' }, { swagger: '2.0' }])(
  'a document of %j with anything in it is loaded or refused, and never throws',
  async (version) => {
    const property = fc.asyncProperty(hostile, async (content) => {
      expect(await loadAndResolve(JSON.stringify(Object.assign(Object(content), version)))).toBe(true);
    });
    await fc.assert(property, { numRuns: 150, seed: 1 });
  },
);

test('any text is loaded or refused, and never throws', async () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'{}[]:,-&*!|>#%@"\n \ta1'.split('')) }),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await loadAndResolve(text)).toBe(true);
    }),
    { numRuns: 200, seed: 1 },
  );
});

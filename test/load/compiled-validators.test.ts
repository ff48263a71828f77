import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { expect, test } from 'vitest';
import { compiledValidators } from '../../build/compiled-validators.mjs';
import * as modern from '../../generator/load/validate/openapi-3.1.ts';
import * as plain from '../../generator/load/validate/openapi-3.0.ts';

/** What both versions find fault with: a field that is missing, one too many, a wrong type, and values of an enum. */
const document = (openapi: string) => ({
  openapi,
  info: { title: 'Buses' },
  paths: { '/stops': { get: { responses: { 200: { description: 5 } }, colour: 'red' } } },
  components: { schemas: { Stop: { type: 'thing', required: ['id', 'id'] } } },
});

test.each([
  ['3.0', plain, document('3.0.4')],
  ['3.1', modern, document('3.1.2')],
])('the bundle validates OpenAPI %s as the sources do', async (version, { validate }, value) => {
  const dir = await mkdtemp(join(tmpdir(), 'validators-'));
  const input = join(import.meta.dirname, `../../generator/load/validate/openapi-${version}.ts`);
  await build({ input, platform: 'node', plugins: [compiledValidators()], output: { dir } });
  const bundled: typeof plain = await import(pathToFileURL(join(dir, `openapi-${version}.js`)).href);
  expect([bundled.validate(value), validate(value)]).toEqual([false, false]);
  expect(bundled.validate.errors?.length).toBeGreaterThan(3);
  expect(bundled.validate.errors).toEqual(validate.errors);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownPrograms } from '../../bench/programs.ts';
import { generate } from '../../generator/index.ts';

const boxes = { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } };
const listed = {
  responses: { 200: { description: 'ok', content: { 'application/json': { schema: boxes } } } },
};
const document = {
  openapi: '3.1.0',
  info: { title: 'Boxes', version: '1' },
  servers: [{ url: 'https://example.com' }],
  paths: { '/boxes': { get: listed }, '/tool-sheds/spare-keys': { get: listed, post: listed } },
};

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const spec = join(folder, 'openapi.json');
  writeFileSync(spec, JSON.stringify(document));
  const { ok } = await generate({ spec, out: folder, force: true });
  expect(ok).toBe(true);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The programs that call a route of the package. */
function programsFor(path: string): readonly (string | null)[] {
  const operation = { path, operationId: null, operation: {}, file: '', root: {} };
  return ownPrograms('sdkwright').map(({ write }) => write(folder, operation));
}

it('calls an operation of a resource', () => {
  expect(programsFor('/boxes')).toEqual([
    expect.stringContaining("import { list } from './src/resources/boxes.ts';"),
    expect.stringContaining('.boxes.list({})'),
  ]);
});

it('calls an operation of a resource that lies below another', () => {
  expect(programsFor('/tool-sheds/spare-keys')).toEqual([
    expect.stringContaining("import { list } from './src/resources/tool-sheds/spare-keys.ts';"),
    expect.stringContaining('.toolSheds.spareKeys.list({})'),
  ]);
});

it('writes no program for an operation that the package lacks', () => {
  expect(programsFor('/crates')).toEqual([null, null]);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownPrograms } from '../../bench/programs.ts';
import { generateFrom } from '../scenarios/generate.ts';

const boxes = { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } };
const listed = {
  responses: { 200: { description: 'ok', content: { 'application/json': { schema: boxes } } } },
};
const document = { paths: { '/boxes': { get: listed }, '/tool-sheds/spare-keys': { get: listed } } };

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const block = { info: 'yaml spec', text: JSON.stringify(document), start: 0, end: 0 };
  for (const { path, text } of (await generateFrom([block])).files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
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

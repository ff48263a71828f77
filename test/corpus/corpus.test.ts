import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics/report.ts';
import { compile } from './compile.ts';
import type { Ending } from './crew.ts';
import { findDocuments } from './documents.ts';
import { isRight, judge } from './outcome.ts';
import { row, summary } from './report.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const names = (source: string, base: string | null = null): readonly string[] =>
  findDocuments(source, base).map(({ name }) => name);

describe('the documents of a corpus', () => {
  it('are the roots below a folder, not the parts of other documents', () => {
    put('a/openapi.yaml', 'info: {}\nopenapi: 3.1.0\n');
    put('a/schemas/pet.yaml', 'type: object\nexample: { openapi: 3.0.0 }\n');
    put('b/api.json', '{ "info": {}, "swagger": "2.0" }');
    put('b/package.json', '{ "scripts": { "openapi": "x" } }');
    put('b/broken.json', '{ "openapi": ');
    put('node_modules/x/openapi.yaml', 'openapi: 3.0.0\n');
    expect(names(folder)).toEqual(['a/openapi.yaml', 'b/api.json']);
  });

  it('are those that a list names, by its column "path" or one a line', () => {
    put('corpus/one.yaml', 'openapi: 3.0.0');
    put('corpus/two.yaml', 'openapi: 3.0.0');
    put('list.tsv', 'kind\tpath\nreal\ttwo.yaml\nreal\tone.yaml\n');
    put('corpus/list.txt', 'one.yaml\n');
    expect(names(join(folder, 'list.tsv'), join(folder, 'corpus'))).toEqual(['one.yaml', 'two.yaml']);
    expect(names(join(folder, 'corpus/list.txt'))).toEqual(['one.yaml']);
  });
});

function finding(code: Diagnostic['code'], pointer: string | null): Diagnostic {
  const origin = pointer === null ? null : { file: 'api.json', pointer };
  return { code, severity: 'error', origin, message: `${code}.`, help: '', suggestion: null };
}

function answered(isWritten: boolean, ...diagnostics: readonly Diagnostic[]): Ending {
  return {
    kind: 'answered',
    seconds: 1,
    answer: { isWritten, diagnostics, milliseconds: {}, peakBytes: 1e8 },
  };
}

describe('a verdict', () => {
  it.each([
    ['generated', true, answered(true)],
    ['refused', true, answered(false, finding('unresolved-reference', '/paths'))],
    ['unexplained', false, answered(false, finding('unresolved-reference', null))],
    ['bug', false, answered(false, finding('generator-bug', null))],
    ['crashed', false, { kind: 'crashed', reason: 'Error: out of memory', seconds: 2 }],
    ['hung', false, { kind: 'hung', seconds: 60 }],
  ] as const)('of %s is right: %s', (verdict, right, ending) => {
    const outcome = judge({ name: 'api.json', file: '/api.json', bytes: 1 }, ending, 2_000_000);
    expect([outcome.verdict, isRight(outcome)]).toEqual([verdict, right]);
  });

  it('is wrong where the package does not compile, and the table tells', () => {
    const generated = judge({ name: 'api.json', file: '/api.json', bytes: 1 }, answered(true), 2_000_000);
    const outcome = { ...generated, compileErrors: ["src/a.ts(1,1): error TS2304: Cannot find name 'X'."] };
    expect(isRight(outcome)).toBe(false);
    expect(row(outcome)).toMatch(/^api\.json +generated .* 2\.0 +100\n {4}src\/a\.ts\(1,1\): error TS2304/);
    expect(summary([outcome], 1)).toMatch(/1 generated \(0 compile\).*; 1 failed$/);
  });
});

it('compiles packages together and distinguishes their errors', async () => {
  put('good/package.json', '{ "type": "module" }');
  put('good/src/index.ts', "export const one: string = 'a';\n");
  put('bad/package.json', '{ "type": "module" }');
  put('bad/src/index.ts', 'export const one: string = 1;\nconst unused = 2;\n');
  const errors = await compile([join(folder, 'good'), join(folder, 'bad')]);
  expect(errors.get('good')).toEqual([]);
  expect(errors.get('bad')).toEqual([
    expect.stringMatching(/^src\/index\.ts\(1,14\): error TS2322/),
    expect.stringMatching(/^src\/index\.ts\(2,7\): error TS6133/),
  ]);
});

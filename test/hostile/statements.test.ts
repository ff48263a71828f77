import { expect, it } from 'vitest';
import { statementsOf } from './statements.ts';

const read = (text: string, more: readonly string[] = []) =>
  statementsOf([{ path: 'src/a.ts', text }, ...more.map((path) => ({ path, text: '' }))]);

it('the reader ignores names, texts and their order', () => {
  const one = read("export interface A { a: string; 'b-c'?: number }\nexport const X = { a: 'x', b: 'y' };");
  const other = read(
    "export const z = { 'q': 'r', s: 't' };\nexport interface B { __proto__?: number; z: string }",
  );
  expect(one.structures).toEqual(other.structures);
  expect([...one.problems, ...other.problems]).toEqual([]);
});

it.each([
  ["export const X = { a: 'x', b: 'y', c: evil };", "export const X = { a: 'x', b: 'y' };"],
  ['export const X = `x`;', "export const X = 'x';"],
  ['export const X = `${x}`;', "export const X = 'x';"],
  ['export type A = string | number; type B = 1;', 'export type A = string | number;'],
  ['export interface A { [x()]: string }', 'export interface A { a: string; b: string }'],
])('the reader finds that %s is more than %s', (hostile, tame) => {
  expect(read(hostile).structures).not.toEqual(read(tame).structures);
});

it.each([
  ['globalThis.canary = 1;', 'has an effect: globalThis.canary = 1;'],
  ["import 'node:fs';", 'src/a.ts runs node:fs'],
  ["import { x } from 'evil';", 'src/a.ts imports evil'],
  ["export { x } from './missing.js';", 'src/a.ts imports ./missing.js'],
  ['/* a */ // @ts-ignore\nexport const a = 1;', 'src/a.ts: // @ts-ignore'],
  ['export const a = ;', 'src/a.ts: Expression expected.'],
])('the reader reports %s', (text, problem) => {
  expect(read(text).problems).toContain(problem);
});

it('the reader lists the tags of doc comments', () => {
  expect(read('/** a @internal */\nexport interface A {\n /** @deprecated */ a: 1 }').tags).toEqual([
    'internal',
    'deprecated',
  ]);
});

it('the reader knows the files of the package', () => {
  expect(read("import { x } from './b.js';", ['src/b.ts']).problems).toEqual([]);
});

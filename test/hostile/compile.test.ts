import { expect, it } from 'vitest';
import { compileAndImport } from './compile.ts';

const settings = {
  path: 'tsconfig.json',
  text: JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      module: 'nodenext',
      types: [],
      lib: ['es2022'],
      rootDir: 'src',
      outDir: 'dist',
      strict: true,
    },
  }),
};
const packageOf = (name: string, text: string) => ({
  name,
  files: [settings, { path: 'src/index.ts', text }],
});

it('the check names the package that does not compile', () => {
  const [problem, ...others] = compileAndImport([
    packageOf('case-1', 'export const a = 1;'),
    packageOf('case-2', 'export const a: string = 1;'),
  ]);
  expect(problem).toMatch(/^case-2: index\.ts\(1,14\): error TS2322/);
  expect(others).toEqual([]);
});

it('the check names the package that does something when it is imported', () => {
  const harmful = 'Object.assign(globalThis, { canary: 1 }); export {};';
  expect(compileAndImport([packageOf('case-1', harmful)])).toEqual([
    'case-1: ./dist/case-1/index.js changed the world',
  ]);
  const failing = "throw new Error('no');";
  expect(compileAndImport([packageOf('case-3', failing)])).toEqual([
    'case-3: ./dist/case-3/index.js fails when it is imported: Error: no',
  ]);
});

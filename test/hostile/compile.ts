import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EmittedFile } from '../../generator/products/kept-files.ts';

/** A package to compile, and what to call it if it does not. */
export interface Case {
  readonly name: string;
  readonly files: readonly EmittedFile[];
}

const compiler = join(import.meta.dirname, '../../node_modules/.bin/tsc');

/**
 * Compiles packages under their own strict settings, all in one run, then imports every module of each in a process of its own.
 *
 * @returns what the compiler and the process complain of, a line a problem, each beginning with the name of a case
 */
export function compileAndImport(cases: readonly Case[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const [first] = cases;
    if (first === undefined) return [];
    // The runtime is the same for all, so it is compiled once, outside of them.
    const runtime = new Map(
      cases.flatMap(({ files }) => files.filter(isRuntime).map(({ path, text }) => [path, text])),
    );
    for (const [path, text] of runtime) put(join(folder, path), text);
    const modules = cases.flatMap(({ name, files }) =>
      files.filter(isOwn).map((file) => putOwn(folder, name, file)),
    );
    const settings = first.files.find(({ path }) => path === 'tsconfig.json')?.text ?? '{}';
    const { compilerOptions } = JSON.parse(settings);
    const own = { declarationMap: false, sourceMap: false };
    put(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...compilerOptions, ...own }, include: ['src'] }),
    );
    put(join(folder, 'package.json'), '{"type":"module"}');
    return [...compile(folder), ...runAll(folder, modules)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compile(folder: string): readonly string[] {
  const { stdout, status } = spawnSync(compiler, ['-p', 'tsconfig.json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const errors = stdout.split('\n').filter((line) => /^\S.*error TS/.test(line));
  if (status !== 0 && errors.length === 0) return [`compiler: ended with ${status}: ${stdout.slice(0, 500)}`];
  return errors.map((line) => line.replace(/^src\/(case-\d+)\//, '$1: '));
}

/** Imports each module on its own, and looks whether anything came of it but exports. */
function runAll(folder: string, modules: readonly Module[]): readonly string[] {
  put(join(folder, 'run.mjs'), runner);
  put(join(folder, 'modules.json'), JSON.stringify(modules));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['run.mjs'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return status === 0
    ? stdout.split('\n').filter((line) => line !== '')
    : [`runner: ${stderr.slice(0, 500)}`];
}

const runner = `
import modules from './modules.json' with { type: 'json' };
const state = () => JSON.stringify([
  Object.keys(globalThis), process.exitCode ?? 0,
  [Object, Array, Function, String, Promise, Map, Error].map((each) => Object.getOwnPropertyNames(each.prototype).length),
]);
const before = state();
for (const { name, path } of modules) {
  try {
    await import(path);
  } catch (error) {
    console.log(name + ': ' + path + ' fails when it is imported: ' + String(error).replaceAll('\\n', ' '));
  }
  if ('canary' in globalThis || state() !== before) { console.log(name + ': ' + path + ' changed the world'); break; }
}
`;

interface Module {
  readonly name: string;
  readonly path: string;
}

/** Puts a file into the folder of its case, and leads its imports of the runtime to the one all share. */
function putOwn(folder: string, name: string, { path, text }: EmittedFile): Module {
  const own = path.replace(/^src\//, `src/${name}/`);
  put(
    join(folder, own),
    text.replace(
      /^((?:import|export) .* from ')(?:\.\/|((?:\.\.\/)+))(runtime\/[\w/.-]+';)$/gm,
      (_, head, up = '', rest) => `${head}../${up}${rest}`,
    ),
  );
  return { name, path: `./${own.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js')}` };
}

function isRuntime({ path }: EmittedFile): boolean {
  return path.startsWith('src/runtime/');
}

function isOwn({ path }: EmittedFile): boolean {
  return path.startsWith('src/') && path.endsWith('.ts') && !path.startsWith('src/runtime/');
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

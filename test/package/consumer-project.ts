import { createRequire } from 'node:module';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ts } from 'ts-morph';
import type { BuiltPackage } from './build.ts';

/** A version of TypeScript, and the declarations of its libraries. */
export interface Compiler {
  readonly ts: typeof ts;
  readonly libraries: ReadonlyMap<string, string>;
}

interface Bundle {
  readonly ts: typeof ts;
  getLibFiles(): readonly { readonly fileName: string; readonly text: string }[];
}

/** Builds of TypeScript without a command, because several packages that install `tsc` would replace each other's. */
const require = createRequire(import.meta.url);
const bundles: readonly Bundle[] = [
  require('typescript-5.4'),
  require('typescript-5.9'),
  createRequire(require.resolve('ts-morph'))('@ts-morph/common'),
];

const libraryFolder = '/libraries';

/** The oldest TypeScript that packages support, the one before the present one, and the one that we print with. */
export const compilers: readonly Compiler[] = bundles.map(({ ts, getLibFiles }) => {
  const libraries = new Map(
    getLibFiles().map(({ fileName, text }) => [`${libraryFolder}/${fileName}`, text]),
  );
  const basis = `${libraryFolder}/lib.es5.d.ts`;
  const text = libraries.get(basis) ?? '';
  // The libraries of the oldest build are those of a preview, without this type.
  if (!text.includes('NoInfer<')) libraries.set(basis, `${text}\ntype NoInfer<T> = intrinsic;`);
  return { ts, libraries };
});

/** Settings of a consumer as strict as packages allow. */
export function strictOptions({ ts }: Compiler, others: ts.CompilerOptions = {}): ts.CompilerOptions {
  return {
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ...{ target: ts.ScriptTarget.ES2022, types: [], strict: true, exactOptionalPropertyTypes: true },
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    ...others,
  };
}

/** A new project that has a package installed. */
export function projectWith({ name, folder }: BuiltPackage): string {
  const project = mkdtempSync(join(tmpdir(), 'consumer-'));
  const installed = join(project, 'node_modules', name);
  mkdirSync(installed, { recursive: true });
  for (const part of ['package.json', 'dist'])
    cpSync(join(folder, part), join(installed, part), { recursive: true });
  return project;
}

/** Compiles one file of a project: what the compiler finds anywhere, and the declarations of the file. */
export function compile(
  compiler: Compiler,
  project: string,
  program: string,
  options: ts.CompilerOptions,
): { readonly findings: readonly string[]; readonly declarations: string } {
  const { ts, libraries } = compiler;
  const file = join(project, 'program.mts');
  const host = ts.createCompilerHost(options);
  const read = (path: string): string | undefined =>
    path === file ? program : (libraries.get(path) ?? ts.sys.readFile(path));
  let declarations = '';
  const whole = ts.createProgram([file], options, {
    ...host,
    readFile: read,
    fileExists: (path) => read(path) !== undefined,
    getSourceFile: (path, version) => {
      const text = read(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version);
    },
    getDefaultLibFileName: () => `${libraryFolder}/lib.d.ts`,
    getDefaultLibLocation: () => libraryFolder,
    writeFile: (path, text) => {
      if (path.endsWith('.d.mts')) declarations = text;
    },
  });
  const { diagnostics } = whole.emit();
  const findings = [...ts.getPreEmitDiagnostics(whole), ...diagnostics].map(
    ({ code, file: place, messageText }) =>
      `${place?.fileName.slice(project.length + 1)} TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
  return { findings, declarations };
}

/** A language service over one file of a project, as editors run one. */
export function editorOf(
  { ts, libraries }: Compiler,
  project: string,
  program: string,
  options: ts.CompilerOptions,
): { readonly service: ts.LanguageService; readonly file: string } {
  const file = join(project, 'program.mts');
  const read = (path: string): string | undefined =>
    path === file ? program : (libraries.get(path) ?? ts.sys.readFile(path));
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => project,
    getDefaultLibFileName: () => `${libraryFolder}/lib.d.ts`,
    fileExists: (path) => read(path) !== undefined,
    readFile: read,
  });
  return { service, file };
}

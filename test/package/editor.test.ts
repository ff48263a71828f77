import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ts } from 'ts-morph';
import { describe, expect, inject, it } from 'vitest';

type Compiler = typeof ts;

/** The compiler that a tool of ours brings along: it is older, and has the declarations of the libraries on disk. */
const ofTools = createRequire(createRequire(import.meta.url).resolve('@arethetypeswrong/core'));
const older: Compiler = ofTools('typescript');
const libraries = dirname(ofTools.resolve('typescript'));

/** A language service over a built package and one program that uses it, as editors run one. */
function editor(compiler: Compiler, folder: string, program: string): (position: number) => string {
  const file = join(folder, 'dist/program.ts');
  const read = (path: string): string | undefined => (path === file ? program : ts.sys.readFile(path));
  const service = compiler.createLanguageService({
    getCompilationSettings: () => ({
      ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
      ...{ target: ts.ScriptTarget.ES2022, strict: true, types: [], noEmit: true },
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.disposable.d.ts'],
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (options) => join(libraries, ts.getDefaultLibFileName(options)),
    fileExists: (path) => read(path) !== undefined,
    readFile: read,
  });
  expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
  return (position) =>
    ts.displayPartsToString(service.getQuickInfoAtPosition(file, position)?.documentation ?? []);
}

/** The methods of the client that a package exports under a name, as `machines.delete`. */
async function methodsOf(folder: string, name: string): Promise<readonly string[]> {
  const module: unknown = await import(pathToFileURL(join(folder, 'dist/index.js')).href);
  const client: object = Reflect.construct(Reflect.get(Object(module), name), [{ apiKey: 'key' }]);
  // Resources are getters of the class, made when they are first read.
  const members = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(client)));
  const resources = members.filter(([, { get }]) => get !== undefined).map(([resource]) => resource);
  return resources.flatMap((resource) =>
    Object.keys(Object(Reflect.get(client, resource))).map((method) => `${resource}.${method}`),
  );
}

const compilers = [ts, older].map((compiler) => ({ version: compiler.version, compiler }));

describe.each(compilers)('an editor with TypeScript $version', ({ compiler }) => {
  it('shows the docs of every method, through the class and through the functions', async () => {
    const folder = inject('packages').find(({ name }) => name === 'paperspace-sdk')?.folder ?? '';
    const methods = await methodsOf(folder, 'Paperspace');
    const resources = [...new Set(methods.map((method) => method.split('.')[0] ?? ''))];
    const file = (resource: string): string =>
      resource.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const program = [
      `import { Paperspace } from './index.js';`,
      ...resources.map((resource) => `import * as ${resource} from './resources/${file(resource)}.js';`),
      'declare const client: Paperspace;',
      ...methods.flatMap((method) => [`client.${method};`, `${method};`]),
    ].join('\n');
    const docsAt = editor(compiler, folder, program);
    const bare = [...program.matchAll(/(?<=^[\w.]+\.)\w+(?=;$)/gm)].filter(
      ({ index }) => docsAt(index) === '',
    );
    expect(methods).toContain('machines.delete');
    expect(bare.map(({ 0: name, index }) => `${index}: ${name}`)).toEqual([]);
  });
});

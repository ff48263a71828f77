import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, inject, it } from 'vitest';
import {
  compile,
  compilers,
  editorOf,
  projectWith,
  strictOptions,
  type Compiler,
} from './consumer-project.ts';

const [paperspace] = inject('packages').filter(({ name }) => name === 'paperspace-sdk');
if (!paperspace) throw new Error('The package was not built.');
const project = projectWith(paperspace);
afterAll(() => rmSync(project, { recursive: true, force: true }));

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

const versions = compilers.map((compiler) => ({ version: compiler.ts.version, compiler }));

describe.each(versions)('TypeScript $version', ({ compiler }) => {
  it('shows the docs of every method in an editor, through the class and through the functions', async () => {
    const { ts } = compiler;
    const methods = await methodsOf(paperspace.folder, 'Paperspace');
    const resources = [...new Set(methods.map((method) => method.split('.')[0] ?? ''))];
    const path = (resource: string): string =>
      resource.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const program = [
      `import { Paperspace } from 'paperspace-sdk';`,
      ...resources.map((resource) => `import * as ${resource} from 'paperspace-sdk/${path(resource)}';`),
      'declare const client: Paperspace;',
      ...methods.flatMap((method) => [`client.${method};`, `${method};`]),
    ].join('\n');
    const { service, file } = editorOf(compiler, project, program, strictOptions(compiler));
    expect(service.getSemanticDiagnostics(file).map(({ messageText }) => messageText)).toEqual([]);
    const bare = [...program.matchAll(/(?<=^[\w.]+\.)\w+(?=;$)/gm)].filter(({ index }) => {
      const docs = service.getQuickInfoAtPosition(file, index)?.documentation;
      return ts.displayPartsToString(docs ?? []) === '';
    });
    expect(methods).toContain('machines.delete');
    expect(bare.map(({ 0: name, index }) => `${index}: ${name}`)).toEqual([]);
  });

  it.each([true, false])(
    'compiles a program that exports results of calls, skipLibCheck: %s',
    (skipLibCheck) => {
      const options = strictOptions(compiler, { skipLibCheck, declaration: true });
      const { findings, declarations } = compile(compiler, project, exporting, options);
      expect(findings).toEqual([]);
      // TypeScript names what it cannot import by a path, or fails with TS2742.
      expect(declarations).toContain('restarted');
      expect([...declarations.matchAll(/import\("(.*?)"\)/g)].map(([, from]) => from)).toSatisfy(
        (froms: readonly string[]) => froms.every((from) => from === 'paperspace-sdk'),
      );
    },
  );
});

/** A module that exports whatever calls return, without naming a type. */
const exporting = `
import { createClient, isNotFoundError, Paperspace, Region } from 'paperspace-sdk';
import * as machines from 'paperspace-sdk/machines';
export const paperspace = new Paperspace({ apiKey: 'key' });
export const client = createClient({ apiKey: 'key' });
export const other = paperspace.withOptions({ maxRetries: 0 });
export const resource = paperspace.machines;
export const list = paperspace.machines.list({ region: Region.Ny2 });
export const page = await list;
export const pages = list.pages();
export const items = await list.toArray();
export const call = paperspace.machines.get({ id: 'm' });
export const whole = await call.withResponse();
export const machine = await machines.get(client, { id: 'm' });
export const restarting = paperspace.machines.restart({ id: 'm' });
export const restarted = await restarting;
export const state = await restarted.poll();
export const result = await restarting.wait();
export const waiting = machines.waitFor(client, { id: 'm' }, 'ready');
export const custom = paperspace.request({ path: '/machines' });
export const failure = await custom.catch((error: unknown) => (isNotFoundError(error) ? error : null));
`;

const beginning = `
import { Paperspace, createClient } from 'paperspace-sdk';
import * as machines from 'paperspace-sdk/machines';
const paperspace = new Paperspace({ apiKey: 'key' });`;

/** Lines of code, each with the name that the mouse is over: its first occurrence. */
const hovered = [
  ['paperspace.machines;', 'machines'],
  ['paperspace.machines.get;', 'get'],
  ['machines.get;', 'get'],
  ['paperspace.machines.delete;', 'delete'],
  ['paperspace.machines.waitFor;', 'waitFor'],
  ["const machine = await paperspace.machines.get({ id: 'm' });", 'machine'],
  ['const list = paperspace.machines.list();', 'list'],
  ['const page = await paperspace.machines.list();', 'page'],
  ["const restarting = paperspace.machines.restart({ id: 'm' });", 'restarting'],
  ['const restarted = await restarting;', 'restarted'],
  ["paperspace.machines.get({ id: 'm' }, { timeoutMs: 1 });", 'timeoutMs'],
] as const;

const mistakes: readonly string[] = [
  "new Paperspace({ apikey: 'key' });",
  "paperspace.machine.get({ id: 'm' });",
  "paperspace.machines.gett({ id: 'm' });",
  'paperspace.machines.get();',
  "paperspace.machines.get('m');",
  "paperspace.machines.get({ machineId: 'm' });",
  "paperspace.machines.list({ limit: 'ten' });",
  "machines.get({ id: 'm' });",
  "paperspace.machines.get({ id: 'm' }).name;",
  '(await paperspace.machines.list()).name;',
  "(await paperspace.machines.get({ id: 'm' }, { retries: 3 })).name;",
];

/** What an editor shows for each name. */
function hoversIn(compiler: Compiler): readonly string[] {
  const program = [beginning, ...hovered.map(([code]) => code)].join('\n');
  const { service, file } = editorOf(compiler, project, program, strictOptions(compiler));
  return hovered.map(([code, name]) => {
    const shown = service.getQuickInfoAtPosition(file, program.indexOf(`\n${code}`) + 1 + code.indexOf(name));
    return section(code, compiler.ts.displayPartsToString(shown?.displayParts));
  });
}

/** What the compiler finds in each line. */
function mistakesIn(compiler: Compiler): readonly string[] {
  const { ts } = compiler;
  const program = [beginning, ...mistakes].join('\n');
  const { service, file } = editorOf(compiler, project, program, strictOptions(compiler));
  const findings = service.getSemanticDiagnostics(file);
  return mistakes.map((code) => {
    const start = program.indexOf(code);
    const found = findings.filter(
      (each) => (each.start ?? 0) >= start && (each.start ?? 0) < start + code.length,
    );
    return section(
      code,
      found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n'),
    );
  });
}

const section = (code: string, shown: string): string =>
  `\`\`\`ts\n${code}\n\`\`\`\n\n\`\`\`text\n${shown}\n\`\`\`\n`;

it('an editor shows types by their names, and explains mistakes with the names of the package', () => {
  const compiler = compilers[1];
  if (!compiler) throw new Error('There is no such compiler.');
  const text = [
    '# What editors show\n',
    '`UPDATE=1 npx vitest run test/package/editor.test.ts` writes this file.\n',
    '## Hovers\n',
    ...hoversIn(compiler),
    '## Mistakes\n',
    ...mistakesIn(compiler),
  ].join('\n');
  const file = join(import.meta.dirname, 'editor.md');
  if (process.env['UPDATE']) writeFileSync(file, text);
  expect(text).not.toMatch(/import\(|\?\?|Bound<|\bunknown\b/);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

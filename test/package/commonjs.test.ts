import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Project, ts } from 'ts-morph';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { repository } from '../support/folders.ts';
import { blocks } from '../support/readme.ts';

const packed = inject('packages').find(({ name }) => name === 'paperspace-sdk');
const guide = readFileSync(join(repository, 'docs/commonjs.md'), 'utf8');
const [required = ''] = blocks(guide, 'ts cjs');
const [dynamic = ''] = blocks(guide, 'ts node16');

/** A project in CommonJS that has the package installed. */
const folder = mkdtempSync(join(tmpdir(), 'commonjs-'));
beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const install = ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', [...install, packed?.tarball ?? ''], { cwd: folder, stdio: 'pipe' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = `${required}
const fetch = async () => Response.json({ id: 'm1', name: 'one' });
const paperspace = new Paperspace({ apiKey: 'key', fetch });
Promise.all([paperspace.machines.get({ id: 'm1' }), machines.get(paperspace, { id: 'm1' })]).then((all) => {
  console.log(all.map(({ name }) => name).join());
});
`;

function runs(path: string): { readonly out: string; readonly warnings: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [path], { cwd: folder, encoding: 'utf8' });
  return { out: stdout.trim(), warnings: stderr };
}

describe('require()', () => {
  it('loads the package and its subpaths, without a warning', () => {
    writeFileSync(join(folder, 'program.cjs'), program);
    expect(runs('program.cjs')).toEqual({ out: 'one,one', warnings: '' });
  });
});

describe('Jest 29', () => {
  const suite = (load: string): string => `it('calls the service', async () => {
  ${load}
  const fetch = async () => Response.json({ id: 'm1', name: 'one' });
  const paperspace = new Paperspace({ apiKey: 'key', fetch });
  const all = [paperspace.machines.get({ id: 'm1' }), machines.get(paperspace, { id: 'm1' })];
  expect(await Promise.all(all)).toMatchObject([{ name: 'one' }, { name: 'one' }]);
});
`;
  const require = createRequire(import.meta.url);

  /** Runs Jest on files of the project. */
  function jest(files: Readonly<Record<string, string>>, ...flags: readonly string[]) {
    const project = join(folder, 'jest');
    rmSync(project, { recursive: true, force: true });
    mkdirSync(project);
    cpSync(join(folder, 'node_modules'), join(project, 'node_modules'), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(project, path), text);
    const program = [require.resolve('jest/bin/jest'), '--ci', '--cacheDirectory', join(project, 'cache')];
    const { status, stderr } = spawnSync(process.execPath, [...flags, ...program], {
      cwd: project,
      encoding: 'utf8',
    });
    return { status, report: stderr };
  }

  const [setting = ''] = blocks(guide, 'js');
  const plugin = require.resolve('@babel/plugin-transform-modules-commonjs');
  const own = {
    'babel.config.js': `module.exports = { plugins: [${JSON.stringify(plugin)}] };`,
    'own.test.js': `import { Paperspace } from 'paperspace-sdk';\n${suite("const machines = require('paperspace-sdk/machines');")}`,
  };

  it('imports and requires the package with the setting of the guide', () => {
    const { status, report } = jest({ ...own, 'jest.config.js': setting });
    expect(report).toContain('Tests:       1 passed, 1 total');
    expect(status).toBe(0);
  });

  it('needs the setting', () => {
    const { status, report } = jest({ ...own, 'jest.config.js': '' });
    expect(report).toContain("SyntaxError: Unexpected token 'export'");
    expect(status).toBe(1);
  });

  it('imports the package without the setting if Node lets Jest load modules', () => {
    const load = `const { Paperspace } = await import('paperspace-sdk');
  const machines = await import('paperspace-sdk/machines');`;
    const files = { 'jest.config.js': '', 'own.test.js': suite(load) };
    const { status, report } = jest(files, '--experimental-vm-modules');
    expect(report).toContain('Tests:       1 passed, 1 total');
    expect(status).toBe(0);
  });
});

describe('TypeScript', () => {
  const statically = `import { Paperspace, type Machine } from 'paperspace-sdk';
import * as machines from 'paperspace-sdk/machines';
const paperspace = new Paperspace({ apiKey: 'key' });
export const all: Promise<Machine>[] = [paperspace.machines.get({ id: 'm1' }), machines.get(paperspace, { id: 'm1' })];
`;

  /** Codes of the compiler's findings. */
  function findings(source: string, module: string): readonly string[] {
    writeFileSync(join(folder, 'source.ts'), source);
    const compilerOptions = {
      ...{ module, target: 'es2022', strict: true, noEmit: true, types: [], typeRoots: [] },
      lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['source.ts'] }));
    const { stdout } = spawnSync(join(repository, 'node_modules/.bin/tsc'), ['-p', folder], {
      encoding: 'utf8',
    });
    return [...stdout.matchAll(/error (TS\d+)/g)].map(([, code = '']) => code);
  }

  it.each(['nodenext', 'node20'])('imports the package statically under module: %s', (module) => {
    expect(findings(statically, module)).toEqual([]);
  });

  it('imports the package dynamically under module: node16, and not statically', () => {
    expect(findings(dynamic, 'node16')).toEqual([]);
    expect(findings(statically, 'node16')).toEqual(['TS1479', 'TS1479']);
  });

  it('finds the root by main and types where it does not read exports', () => {
    const source = join(folder, 'old.ts');
    writeFileSync(source, statically.replaceAll(/.*machines from.*\n|, machines.get.*(?=\])/g, ''));
    const old = new Project({
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        // oxlint-disable-next-line typescript/no-deprecated -- the old resolution is what this is about
        moduleResolution: ts.ModuleResolutionKind.Node10,
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.disposable.d.ts'],
        ...{ strict: true, types: [], ignoreDeprecations: '6.0' },
      },
    });
    old.addSourceFileAtPath(source);
    expect(old.getPreEmitDiagnostics().map((each) => each.getMessageText())).toEqual([]);
    const read = old.getProgram().compilerObject.getSourceFiles();
    expect(read.map(({ fileName }) => fileName)).toContainEqual(
      expect.stringMatching(/paperspace-sdk\/dist\/index\.d\.ts$/),
    );
  });
});

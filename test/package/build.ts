import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { generate } from '../../generator/index.ts';
import { repository } from '../support/folders.ts';

/** A package, copied away from the repository, built and packed as its publisher would. */
export interface BuiltPackage {
  readonly name: string;
  readonly folder: string;
  readonly tarball: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The committed packages, and one whose resources lie below others: that of `nested.yaml`. */
    readonly packages: readonly BuiltPackage[];
    /** The committed command lines. */
    readonly commandLines: readonly BuiltPackage[];
    /** The generator itself, in the folder that it is installed in. */
    readonly generator: BuiltPackage;
  }
}

const folders = ['paperspace', 'paperspace-core'];
const commandLines = ['paperspace-cli', 'paperspace-core-cli'];

const run = promisify(execFile);

/** Builds the packages once for all tests of this suite. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'packages-'));
  const [committed, nested, generator] = await Promise.all([
    buildCommitted(home),
    buildNested(home),
    packGenerator(join(home, 'generator')),
  ]);
  provide('packages', [...committed.packages, nested]);
  provide('commandLines', committed.programs);
  provide('generator', generator);
  return () => rmSync(home, { recursive: true, force: true });
}

async function buildCommitted(home: string) {
  const packages = await Promise.all(
    folders.map((folder) => build(join(repository, 'generated', folder), join(home, folder))),
  );
  const programs = await Promise.all(commandLines.map((name) => buildCommandLine(name, packages, home)));
  return { packages, programs };
}

/** Generates and builds the package `parrot-sdk`. */
async function buildNested(home: string): Promise<BuiltPackage> {
  const out = join(home, 'nested-source');
  const parrot = { spec: join(import.meta.dirname, 'nested.yaml'), out, package: { name: 'parrot-sdk' } };
  const { ok, targets } = await generate({ config: { targets: { parrot } }, cwd: home });
  if (!ok) throw new Error(JSON.stringify(targets));
  return build(out, join(home, 'nested'));
}

/** Builds a command line where it finds its SDK, and what the repository has installed. */
function buildCommandLine(name: string, sdks: readonly BuiltPackage[], home: string): Promise<BuiltPackage> {
  const folder = join(home, name);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  const installed = readdirSync(join(repository, 'node_modules')).filter((entry) => !entry.startsWith('.'));
  for (const entry of installed)
    symlinkSync(join(repository, 'node_modules', entry), join(modules, entry), 'junction');
  for (const sdk of sdks) symlinkSync(sdk.folder, join(modules, sdk.name), 'junction');
  return build(join(repository, 'generated', name), folder);
}

async function build(source: string, folder: string): Promise<BuiltPackage> {
  cpSync(source, folder, { recursive: true, filter: (path) => !/[\\/](dist|node_modules)$/.test(path) });
  const binaries = join(repository, 'node_modules/.bin');
  const env = { ...process.env, PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}` };
  await run('npm', ['run', 'build'], { cwd: folder, env });
  const packed = await run('npm', ['pack', '--json', '--ignore-scripts'], { cwd: folder, env });
  const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string };
  return { name, folder, tarball: join(folder, filename) };
}

/** What of a fresh clone the packing of the generator takes. Nothing is built there. */
const sources = ['package.json', 'README.md', 'LICENSE', 'generator', 'templates'];
const settings = ['build', 'bundle.mjs', 'prune-types.mjs', 'tsconfig.json', 'tsconfig.build.json'];

/** Packs the generator by `npm pack` alone, as `npm publish` does, and unpacks it where it finds what it depends on. */
async function packGenerator(home: string): Promise<BuiltPackage> {
  const clone = join(home, 'clone');
  for (const part of [...sources, ...settings])
    cpSync(join(repository, part), join(clone, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(home, 'node_modules'), 'junction');
  const packed = await run('npm', ['pack', '--silent'], { cwd: clone });
  const tarball = join(clone, packed.stdout.trim());
  const folder = join(home, 'project/node_modules/sdkwright');
  mkdirSync(folder, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  return { name: 'sdkwright', folder, tarball };
}

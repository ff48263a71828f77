import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
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

/** Builds the packages once for all tests of this suite. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'packages-'));
  const committed = folders.map((folder) => build(join(repository, 'generated', folder), join(home, folder)));
  const nested = build(await generateNested(join(home, 'nested-source')), join(home, 'nested'));
  provide('packages', [...committed, nested]);
  provide(
    'commandLines',
    commandLines.map((folder) => buildCommandLine(folder, committed, home)),
  );
  const ours = mkdtempSync(join(tmpdir(), 'generator-'));
  provide('generator', packGenerator(ours));
  return () => {
    for (const folder of [home, ours]) rmSync(folder, { recursive: true, force: true });
  };
}

/** Generates the package `parrot-sdk` in a folder, and gives the folder. */
async function generateNested(out: string): Promise<string> {
  const parrot = { spec: join(import.meta.dirname, 'nested.yaml'), out, package: { name: 'parrot-sdk' } };
  const { ok, targets } = await generate({ config: { targets: { parrot } }, cwd: join(out, '..') });
  if (!ok) throw new Error(JSON.stringify(targets));
  return out;
}

/** Builds a command line where it finds its SDK, and what the repository has installed. */
function buildCommandLine(name: string, sdks: readonly BuiltPackage[], home: string): BuiltPackage {
  const folder = join(home, name);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules, { recursive: true });
  const installed = readdirSync(join(repository, 'node_modules')).filter((entry) => !entry.startsWith('.'));
  for (const entry of installed)
    symlinkSync(join(repository, 'node_modules', entry), join(modules, entry), 'junction');
  for (const sdk of sdks) symlinkSync(sdk.folder, join(modules, sdk.name), 'junction');
  return build(join(repository, 'generated', name), folder);
}

function build(source: string, folder: string): BuiltPackage {
  cpSync(source, folder, { recursive: true, filter: (path) => !/[\\/](dist|node_modules)$/.test(path) });
  const binaries = join(repository, 'node_modules/.bin');
  const env = { ...process.env, PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}` };
  execFileSync('npm', ['run', 'build'], { cwd: folder, env, stdio: 'pipe' });
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string };
  return { name, folder, tarball: join(folder, filename) };
}

/** What of a fresh clone the packing of the generator takes. Nothing is built there. */
const sources = ['package.json', 'README.md', 'LICENSE', 'generator', 'templates'];
const settings = ['build', 'bundle.mjs', 'prune-types.mjs', 'tsconfig.json', 'tsconfig.build.json'];

/** Packs the generator by `npm pack` alone, as `npm publish` does, and unpacks it where it finds what it depends on. */
function packGenerator(home: string): BuiltPackage {
  const clone = join(home, 'clone');
  for (const part of [...sources, ...settings])
    cpSync(join(repository, part), join(clone, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(home, 'node_modules'), 'junction');
  const packed = execFileSync('npm', ['pack', '--silent'], { cwd: clone, encoding: 'utf8' });
  const tarball = join(clone, packed.trim());
  const folder = join(home, 'project/node_modules/sdkwright');
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
  return { name: 'sdkwright', folder, tarball };
}

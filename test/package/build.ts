import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { repository } from '../support/folders.ts';

/** A committed package, copied away from the repository, built and packed as its publisher would. */
export interface BuiltPackage {
  readonly name: string;
  readonly folder: string;
  readonly tarball: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly packages: readonly BuiltPackage[];
  }
}

const folders = ['paperspace', 'paperspace-core'];

/** Builds the packages once for all tests of this suite. */
export default function setup({ provide }: TestProject): () => void {
  const home = mkdtempSync(join(tmpdir(), 'packages-'));
  provide(
    'packages',
    folders.map((folder) => build(join(repository, 'generated', folder), join(home, folder))),
  );
  return () => rmSync(home, { recursive: true, force: true });
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

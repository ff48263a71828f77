import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { installed, root } from './folders.ts';

// What `npm run bench` starts: installs the other generators when needed, builds ours, and hands over to the Node that
// all of them run on. It runs on whatever Node the project is developed with.

const here = import.meta.dirname;

/** Packages by path, as npm writes them into a lock file; the project itself is ''. */
type Packages = Readonly<Record<string, { readonly version: string; readonly dependencies?: object }>>;

// Help and mistakes need no installation.
readArguments(process.argv.slice(2));
if (!isInstalled()) run('npm', ['--prefix', here, 'ci', '--no-audit', '--no-fund'], root);
run(process.execPath, ['bundle.mjs'], root);
const node = join(installed, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
run(node, [join(here, 'bench.ts'), ...process.argv.slice(2)], process.cwd());

/** Whether what is installed is what the lock file asks for. */
function isInstalled(): boolean {
  const present = join(installed, '.package-lock.json');
  if (!existsSync(present)) return false;
  const wanted = packagesIn(join(here, 'package-lock.json'));
  const found = packagesIn(present);
  return Object.keys(wanted['']?.dependencies ?? {})
    .map((name) => `node_modules/${name}`)
    .every((path) => found[path]?.version === wanted[path]?.version);
}

function packagesIn(lockFile: string): Packages {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- npm writes these files
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { readonly packages: Packages };
  return packages;
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

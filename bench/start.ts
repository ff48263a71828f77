import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { installed, root } from './folders.ts';

// The script of `npm run bench`: installs the other generators if necessary, builds ours, and starts the Node
// that all of them run on. The script itself runs on the Node of the project's developers.

const here = import.meta.dirname;

/** Packages by path, as in npm's lock files. The project itself is ''. */
type Packages = Readonly<Record<string, { readonly version: string; readonly dependencies?: object }>>;

// Help and wrong arguments need no installation.
readArguments(process.argv.slice(2));
if (!isInstalled()) run('npm', ['--prefix', here, 'ci', '--no-audit', '--no-fund'], root);
run(process.execPath, ['bundle.mjs'], root);
const node = join(installed, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
run(node, [join(here, 'bench.ts'), ...process.argv.slice(2)], process.cwd());

/** Whether the installed packages are those of the lock file. */
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

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What `npm run bench` starts: installs the other generators when needed, builds ours, and hands over to the Node that
// all of them run on. It runs on whatever Node the project is developed with.

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');

if (!isInstalled()) run('npm', ['--prefix', here, 'ci', '--no-audit', '--no-fund'], root);
run(process.execPath, ['bundle.mjs'], root);
const node = join(here, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
run(node, [join(here, 'bench.ts'), ...process.argv.slice(2)], process.cwd());

/** Whether what is installed is what the lock file asks for. */
function isInstalled() {
  const installed = join(here, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages } = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'));
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  return Object.keys(dependencies)
    .map((name) => `node_modules/${name}`)
    .every((path) => present[path]?.version === packages[path].version);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

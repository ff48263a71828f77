import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { baselines, root } from './folders.ts';

/** An earlier commit of this generator, built. */
export interface Baseline {
  /** The commit's short hash. */
  readonly commit: string;
  /** Its files, with the packages of its lock file installed and its `dist` built. */
  readonly folder: string;
}

/**
 * Builds a commit in a folder of its own, which is kept: the next run finds it built.
 *
 * @param revision - what git calls the commit: a hash, a tag, a branch
 * @throws Error if git does not know the commit, or it cannot be installed or built
 */
export function buildBaseline(revision: string): Baseline {
  const hash = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`);
  const baseline = { commit: hash.slice(0, 7), folder: join(baselines, hash) };
  if (!existsSync(baseline.folder)) build(hash, baseline.folder);
  return baseline;
}

/** Only a build that has succeeded gets the folder's name. */
function build(hash: string, folder: string): void {
  const unfinished = `${folder}.unfinished`;
  const archive = `${folder}.tar`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  git('archive', '--format=tar', `--output=${archive}`, hash);
  // Without a folder in its arguments: some versions of tar take `C:` for a host.
  execFileSync('tar', ['-xf', `../${hash}.tar`], { cwd: unfinished, stdio: 'inherit' });
  rmSync(archive);
  npm(unfinished, 'ci', '--no-audit', '--no-fund');
  npm(unfinished, 'run', 'prepack');
  renameSync(unfinished, folder);
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

/** Its output goes where progress goes, so that standard output holds the report alone. */
function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', args, {
    cwd,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
}

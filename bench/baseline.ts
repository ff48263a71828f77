import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { baselines, root } from './folders.ts';

/** A build of an earlier commit of this generator. */
export interface Baseline {
  /** The commit's short hash. */
  readonly commit: string;
  /** Its files, with the packages of its lock file installed and its `dist` built. */
  readonly folder: string;
}

/**
 * Builds a commit in a folder of its own. The folder is kept, so that the next run need not build again.
 *
 * @param revision - a hash, a tag or a branch
 * @throws {Error} if git does not know the commit, or it cannot be installed or built
 */
export function buildBaseline(revision: string): Baseline {
  const hash = git('rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`);
  const baseline = { commit: hash.slice(0, 7), folder: join(baselines, hash) };
  if (!existsSync(baseline.folder)) build(hash, baseline.folder);
  return baseline;
}

/** Builds in a temporary folder, which gets its name only after a successful build. */
function build(hash: string, folder: string): void {
  const unfinished = `${folder}.unfinished`;
  const archive = `${folder}.tar`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  git('archive', '--format=tar', `--output=${archive}`, hash);
  // Without a folder in its arguments, because some versions of tar read `C:` as a host.
  execFileSync('tar', ['-xf', `../${hash}.tar`], { cwd: unfinished, stdio: 'inherit' });
  rmSync(archive);
  npm(unfinished, 'ci', '--no-audit', '--no-fund');
  npm(unfinished, 'run', 'prepack');
  renameSync(unfinished, folder);
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
}

/** Runs npm. Its output goes to standard error, so that standard output has only the report. */
function npm(cwd: string, ...args: readonly string[]): void {
  execFileSync('npm', args, {
    cwd,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: process.platform === 'win32',
  });
}

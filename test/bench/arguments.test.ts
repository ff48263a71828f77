import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repository } from '../support/folders.ts';

/** Runs what `npm run bench` runs. */
function bench(...args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'jiti/register', 'bench/start.ts', ...args], {
    cwd: repository,
    encoding: 'utf8',
  });
}

it('prints help that has every option of the README, and installs nothing for it', () => {
  const { status, stdout, stderr } = bench('--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const readme = readFileSync(join(repository, 'bench/README.md'), 'utf8');
  const documented = [...readme.matchAll(/^\| `(--\w+)/gm)].map(([, option]) => option);
  const printed = [...stdout.matchAll(/^ {2}(--\w+)/gm)].map(([, option]) => option);
  expect(printed.toSorted()).toEqual(documented.toSorted());
});

it('says what is wrong with an argument', () => {
  const { status, stderr } = bench('--runs', 'none');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^error: .*--runs.*whole number.*\n$/);
});

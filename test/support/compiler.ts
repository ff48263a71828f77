import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './folders.ts';

/**
 * What the TypeScript compiler prints about the project in a folder: nothing if all is well.
 *
 * It is started by Node: what lies in `node_modules/.bin` is a shell script that Windows does not run.
 */
export function compilerOutput(folder: string, ...options: readonly string[]): string {
  const script = join(repository, 'node_modules/typescript/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [script, '-p', 'tsconfig.json', ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

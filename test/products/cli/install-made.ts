import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { generate, type TargetConfig } from '../../../generator/index.ts';
import { compilerOutput } from '../../support/compiler.ts';
import { repository } from '../../support/folders.ts';

/** A run of a program. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command line and a reference that were generated with their SDK, and compiled. */
export interface MadeProgram {
  /** Where it lies, and what tests may put files into. */
  readonly folder: string;
  run(...argv: readonly string[]): Promise<Ran>;
}

/**
 * Generates an SDK, its command line `made` and its reference in `docs`, and compiles both packages by their own strict settings. What
 * the compiler says fails the test.
 *
 * @param document - JSON or YAML
 */
export async function makeProgram(document: string, own: Partial<TargetConfig> = {}): Promise<MadeProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'made-program-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'openapi.yaml'), document);
  const cli = { out: 'cli', package: 'made-cli', bin: 'made' };
  const made: TargetConfig = {
    ...{ spec: 'openapi.yaml', out: 'sdk', package: { name: 'made-sdk' }, format: 'none' as const },
    ...own,
    products: { cli, docs: { out: 'docs' } },
  };
  link(folder);
  const { targets } = await generate({ config: { targets: { made } }, cwd: folder });
  expect(targets).toMatchObject([{ kind: 'written' }]);
  for (const each of ['sdk', 'cli']) expect(compilerOutput(join(folder, each))).toBe('');
  return {
    folder,
    run: (...argv) =>
      new Promise((resolve) => {
        const env = { ...process.env, XDG_CONFIG_HOME: folder };
        const script = [join(folder, 'cli/dist/main.js'), ...argv];
        execFile(process.execPath, script, { cwd: folder, env }, (error, out, err) =>
          resolve({ code: error === null ? 0 : Number(error.code), out, err }),
        );
      }),
  };
}

/** A `node_modules` with what the repository has installed, and the SDK. */
function link(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  mkdirSync(join(folder, 'sdk'));
  for (const name of readdirSync(join(repository, 'node_modules')).filter((each) => !each.startsWith('.')))
    symlinkSync(join(repository, 'node_modules', name), join(modules, name), 'junction');
  symlinkSync(join(folder, 'sdk'), join(modules, 'made-sdk'), 'junction');
}

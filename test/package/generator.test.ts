import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../support/folders.ts';

const home = mkdtempSync(join(tmpdir(), 'built-'));
const node = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8' });

beforeAll(() => {
  for (const part of ['package.json', 'templates'])
    cpSync(join(repository, part), join(home, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(home, 'node_modules'), 'junction');
  expect(node('bundle.mjs', '--out', join(home, 'dist')).stderr).toBe('');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the generator as it is built', () => {
  it('makes the packages that are committed', () => {
    const { status, stdout, stderr } = node(join(home, 'dist/cli.js'), 'generate', '--check');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^paperspace: .* is as it should be[^]*^core: .* is as it should be/m);
    expect(status).toBe(0);
  });

  it('finds what is beside it', () => {
    const { stdout } = node(join(home, 'dist/cli.js'), 'templates', 'list');
    expect(stdout).toContain('templates/resource.ts.hbs');
  });

  it('ends in silence when nobody reads on', () => {
    const script = `import { spawn } from 'node:child_process';
      const cli = spawn(process.execPath, [${JSON.stringify(join(home, 'dist/cli.js'))}, '--help']);
      cli.stdout.destroy();
      cli.stderr.pipe(process.stderr);
      cli.on('close', (code) => console.log('exit', code));`;
    expect(node('--input-type=module', '-e', script)).toMatchObject({ stdout: 'exit 0\n', stderr: '' });
  });
});

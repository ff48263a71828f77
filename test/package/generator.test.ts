import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../support/folders.ts';

const home = mkdtempSync(join(tmpdir(), 'built-'));
const node = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8', timeout: 30_000 });

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

  it('ends when a document is refused, though nothing was printed', () => {
    const document = {
      openapi: '3.0.0',
      info: { title: 'A', version: '1' },
      paths: { '/a': { get: { $ref: '#/no' } } },
    };
    writeFileSync(join(home, 'broken.json'), JSON.stringify(document));
    const args = ['generate', 'core', '--spec', join(home, 'broken.json'), '--out', join(home, 'sdk')];
    expect(node(join(home, 'dist/cli.js'), ...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('#/no'),
    });
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

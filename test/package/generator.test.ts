import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, inject, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readTree, repository } from '../support/folders.ts';

const { folder } = inject('generator');
const program = join(folder, manifest.bin.sdkwright);
const home = mkdtempSync(join(tmpdir(), 'user-'));
const node = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, { cwd: repository, encoding: 'utf8', timeout: 30_000 });

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the generator as it is packed', () => {
  it('holds its program, its types, its templates and what its threads load', () => {
    const { types, default: module } = manifest.exports['.'];
    const threads = ['load/validate/thread', 'print/thread', 'run/thread'];
    const wanted = [manifest.bin.sdkwright, types, module, ...threads.map((thread) => `dist/${thread}.js`)];
    expect(wanted.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    expect(readTree(join(folder, 'templates'))).toEqual(readTree(join(repository, 'templates')));
  });

  it('holds nothing else', () => {
    const parts = ['LICENSE', 'README.md', 'config.schema.json', 'dist', 'package.json', 'templates'];
    expect(readdirSync(folder).toSorted()).toEqual(parts);
  });

  it('gives a configuration its types', () => {
    const project = join(folder, '../..');
    const config = (spec: string) =>
      `import { defineConfig, type TypesConfig } from 'sdkwright';
       const types: TypesConfig = { dates: 'Temporal' };
       export default defineConfig({
         targets: { a: { spec: ${spec}, out: 'a', package: { name: 'a' }, types } },
       });`;
    writeFileSync(join(project, 'right.config.ts'), config("'a.json'"));
    writeFileSync(join(project, 'wrong.config.ts'), config('7'));
    const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, types: [], noEmit: true };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const { stdout } = spawnSync(
      join(repository, 'node_modules/.bin/tsc'),
      ['-p', project, '--pretty', 'false'],
      {
        encoding: 'utf8',
      },
    );
    expect(stdout.match(/^\S+ error TS\d+/gm)).toEqual([
      expect.stringMatching(/wrong\.config\.ts\(4,\d+\): error TS2322$/),
    ]);
  });

  it('makes the packages that are committed', () => {
    const { status, stdout, stderr } = node(program, 'generate', '--check');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^paperspace: .* is as it should be[^]*^core: .* is as it should be/m);
    expect(status).toBe(0);
  });

  it('starts workers only for a large document that has changed', () => {
    const preload = join(home, 'preload.mjs');
    writeFileSync(
      preload,
      `import { threadId } from 'node:worker_threads';
       import { writeSync } from 'node:fs';
       writeSync(2, 'thread ' + threadId + '\\n');`,
    );
    const threadsFor = (padding: string): number | undefined => {
      const document = {
        openapi: '3.0.0',
        info: { title: 'A', version: '1' },
        paths: {},
        'x-padding': padding,
      };
      writeFileSync(join(home, 'padded.json'), JSON.stringify(document));
      const args = ['generate', '--spec', join(home, 'padded.json'), '--out', join(home, 'padded')];
      const { stderr } = node('--import', pathToFileURL(preload).href, program, ...args);
      return stderr.match(/^thread \d+$/gm)?.length;
    };
    expect(threadsFor('')).toBe(1);
    const large = 'a'.repeat(3_000_000);
    expect(threadsFor(large)).toBeGreaterThan(1);
    expect(threadsFor(large)).toBe(1);
  });

  it('finds the templates that are packed with it', () => {
    const { stdout } = node(program, 'templates', 'list');
    expect(stdout).toContain('templates/sdk/resource.ts.hbs');
  });

  it('ends when a document is refused, although nothing was printed', () => {
    const document = {
      openapi: '3.0.0',
      info: { title: 'A', version: '1' },
      paths: { '/a': { get: { $ref: '#/no' } } },
    };
    writeFileSync(join(home, 'broken.json'), JSON.stringify(document));
    const args = ['generate', 'core', '--spec', join(home, 'broken.json'), '--out', join(home, 'sdk')];
    expect(node(program, ...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('#/no'),
    });
  });

  it('reads a document from standard input, though the run has a worker', () => {
    const out = join(home, 'piped');
    const input = JSON.stringify({ openapi: '3.0.0', info: { title: 'A', version: '1' }, paths: {} });
    const { status, stdout } = spawnSync(
      process.execPath,
      [program, 'generate', '--spec', '-', '--out', out],
      {
        ...{ cwd: home, encoding: 'utf8', timeout: 30_000, input },
      },
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('0 operations')]);
    expect(existsSync(join(out, 'package.json'))).toBe(true);
  });

  it('says what is wrong with the options of a run', () => {
    const { status, stderr } = node(program, 'generate', 'nothing');
    expect([status, stderr]).toEqual([2, 'There is no target nothing. Targets: paperspace, core.\n']);
  });

  it('ends silently when its reader closes the pipe', () => {
    const script = `import { spawn } from 'node:child_process';
      const cli = spawn(process.execPath, [${JSON.stringify(program)}, '--help']);
      cli.stdout.destroy();
      cli.stderr.pipe(process.stderr);
      cli.on('close', (code) => console.log('exit', code));`;
    expect(node('--input-type=module', '-e', script)).toMatchObject({ stdout: 'exit 0\n', stderr: '' });
  });
});

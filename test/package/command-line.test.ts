import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runtimeDependencies } from '../../generator/products/cli/dependencies.ts';
import { documentedCommands } from '../behaviour/documented-commands.ts';
import { repository } from '../support/folders.ts';
import { commandsIn, completionsIn } from '../support/readme.ts';
import { recordingServer, type RecordingServer } from '../support/recording-server.ts';
import { localRegistry } from './local-registry.ts';

const page = 'docs/command-line-product.md';
const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
const run = promisify(execFile);

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer(({ path }) =>
    path.endsWith('/getMachines') ? [] : { id: 'm1', state: 'ready' },
  );
  await install();
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Installs the packed SDKs and command lines into the empty folder. */
async function install(): Promise<void> {
  const tarballs = [...inject('packages'), ...inject('commandLines')].map(({ tarball }) => tarball);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true }));
  const registry = await localRegistry(Object.keys(runtimeDependencies), folder);
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--cache', join(folder, 'cache')];
  await run('npm', ['install', '--registry', registry.url, ...flags, ...tarballs], { cwd: folder });
  registry.close();
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function runBin(bin: string, ...args: readonly string[]): Promise<Ran> {
  const path = [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH: path, XDG_CONFIG_HOME: folder, PAPERSPACE_BASE_URL: server.url };
  return new Promise((resolve) => {
    execFile(bin, [...args], { cwd: folder, env, shell: process.platform === 'win32' }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

describe('a command line, packed and installed into an empty folder', () => {
  it('runs commands of the documents', async () => {
    const some = ['create', 'list', 'waitfor'];
    for (const { argv, request } of documentedCommands.filter(({ argv: [, name = ''] }) =>
      some.includes(name),
    )) {
      expect(await runBin('paperspace', ...argv)).toMatchObject({ code: 0, err: '' });
      expect(server.take()).toMatchObject([{ method: request.method, path: request.path }]);
    }
  });

  it('prints help for the program, a group and a command', async () => {
    for (const words of [[], ['machines'], ['machines', 'get']]) {
      const { code, out, err } = await runBin('pspace', ...words, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`^Usage: pspace ${words.join(' ')}`));
    }
  });

  it('prints the completion scripts that the documentation installs', async () => {
    const shells = [...completionsIn(commandsIn(readFileSync(join(repository, page), 'utf8'))).values()];
    expect(shells).toEqual(['bash', 'zsh', 'fish']);
    for (const shell of shells) {
      const { code, out, err } = await runBin('pspace', 'completion', shell);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^#.*completion.*pspace/m);
    }
  });

  it('prints its version, which is that of its SDK', async () => {
    const manifest = readFileSync(join(folder, 'node_modules/paperspace-sdk/package.json'), 'utf8');
    expect((await runBin('pspace', '--version')).out.trim()).toBe(JSON.parse(manifest).version);
  });

  it('ends with exit code 2 for a wrong command, and with 3 without a credential', async () => {
    expect((await runBin('pspace', 'machines', 'lst')).code).toBe(2);
    expect((await runBin('pspace', 'machines', 'list')).code).toBe(3);
  });
});

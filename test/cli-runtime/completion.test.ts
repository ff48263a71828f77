import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { boatProgram } from './program.ts';
import { newFolder, runProgram } from './terminal.ts';

afterEach(() => vi.restoreAllMocks());

/** What a shell gets for arguments, the last of which is to be completed. */
async function completions(args: readonly string[]): Promise<readonly string[]> {
  vi.resetModules();
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await runProgram(boatProgram().program, ['complete', '--', ...args]);
  return log.mock.calls.map(([line]) => String(line).split('\t')[0] ?? '');
}

describe('completion', () => {
  it('offers groups', async () => {
    expect(await completions(['bo'])).toContain('boats');
  });

  it('offers the commands of a group', async () => {
    expect(await completions(['boats', 'wai'])).toContain('wait-for');
  });

  it('offers the options of a command', async () => {
    expect(await completions(['boats', 'create', '--is'])).toContain('--is-insured');
  });

  it('offers the values of an enum', async () => {
    expect(await completions(['boats', 'create', '--kind', 's'])).toContain('sail');
  });

  it.each(['bash', 'zsh', 'fish'])('has a script for %s', async (shell) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const { code, out } = await runProgram(boatProgram().program, ['completion', shell]);
    expect(code).toBe(0);
    expect(out + log.mock.calls.flat().join('\n')).toContain('boats complete --');
  });

  it.skipIf(process.platform === 'win32').each([
    [['boats', 'create', '--kind', 's'], 'create|--kind|s', ['sail', 'sloop']],
    [['boats', 'create', '--kind', '=', 's'], 'create|--kind=s', []],
    [['boats', 'create', ''], 'create|', ['sail', 'sloop', 'motor']],
    [['boats', 'get', '$(touch owned)'], 'get|$(touch owned)', []],
  ])('completes in bash without other packages: %j', async (words, asked, expected) => {
    const { out: bashScript } = await runProgram(boatProgram().program, ['completion', 'bash']);
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const script = [
      bashScript,
      `boats() { local IFS='|'; echo "\${*:3}" > asked; printf 'sail\\tBy wind.\\nsloop\\nmotor\\n:4\\n'; }`,
      `COMP_WORDS=(${quoted}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); __boats_complete`,
      `printf '%s\\n' "\${COMPREPLY[@]}"`,
    ];
    const cwd = newFolder();
    const out = execFileSync('bash', ['-c', script.join('\n')], { cwd, encoding: 'utf8' });
    expect(out.split('\n').filter(Boolean)).toEqual(expected);
    expect(readFileSync(join(cwd, 'asked'), 'utf8')).toBe(`${asked}\n`);
    expect(existsSync(join(cwd, 'owned'))).toBe(false);
  });

  it('refuses other shells', async () => {
    const { code, err } = await runProgram(boatProgram().program, ['completion', 'cmd']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish');
  });
});

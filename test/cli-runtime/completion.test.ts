import { afterEach, describe, expect, it, vi } from 'vitest';
import { boatProgram } from './program.ts';
import { runProgram } from './terminal.ts';

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
    const { code } = await runProgram(boatProgram().program, ['completion', shell]);
    expect(code).toBe(0);
    expect(log.mock.calls.flat().join('\n')).toContain('boats complete --');
  });

  it('refuses other shells', async () => {
    const { code, err } = await runProgram(boatProgram().program, ['completion', 'cmd']);
    expect(code).toBe(2);
    expect(err).toContain('bash, zsh, fish');
  });
});

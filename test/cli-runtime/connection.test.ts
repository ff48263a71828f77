import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { boatProgram } from './program.ts';
import { newFolder, runProgram, type World } from './terminal.ts';

/** The options of the client that a command is called with. */
async function clientOf(argv: readonly string[], world: World): Promise<object | undefined> {
  const { program, calls } = boatProgram();
  await runProgram(program, ['boats', 'get', 'b1', ...argv], world);
  return calls[0]?.client;
}

describe('a credential', () => {
  it('is stored by login for its owner alone, and used from then on', async () => {
    const folder = newFolder();
    const { program } = boatProgram();
    const { code, err, out } = await runProgram(program, ['login'], { folder, piped: 's3cret\n' });
    const file = join(folder, 'profiles.json');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain(file);
    expect(err).not.toContain('s3cret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await clientOf([], { folder })).toMatchObject({ apiKey: 's3cret' });
  });

  it('is removed by logout', async () => {
    const folder = newFolder();
    const { program } = boatProgram();
    await runProgram(program, ['login', '--apiKey', 'a', '--profile', 'work'], { folder });
    await runProgram(program, ['logout', '--profile', 'work'], { folder });
    expect(JSON.parse(readFileSync(join(folder, 'profiles.json'), 'utf8'))).toEqual({});
  });

  it('comes from the option, then the environment, then the profile', async () => {
    const folder = newFolder();
    const { program } = boatProgram();
    await runProgram(program, ['login', '--api-key', 'stored'], { folder });
    const env = { BOATS_API_KEY: 'env' };
    expect(await clientOf(['--api-key', 'option'], { folder, env })).toMatchObject({ apiKey: 'option' });
    expect(await clientOf([], { folder, env })).toMatchObject({ apiKey: 'env' });
    expect(await clientOf([], { folder })).toMatchObject({ apiKey: 'stored' });
    expect(await clientOf(['--profile', 'default'], { folder, env })).toMatchObject({ apiKey: 'stored' });
  });

  it('is shown by whoami only by its source', async () => {
    const { program } = boatProgram();
    const { out } = await runProgram(program, ['whoami'], { env: { BOATS_API_KEY: 's3cret' } });
    expect(out).toBe('api-key: from the environment\n');
  });

  it('needs a profile that exists', async () => {
    const { code, err } = await runProgram(boatProgram().program, ['boats', 'get', 'b1', '--profile', 'x']);
    expect(code).toBe(2);
    expect(err).toContain('boats login --profile x');
  });

  it('is not written over a file that is broken', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'profiles.json'), '{');
    const { code, err } = await runProgram(boatProgram().program, ['login', '--api-key', 'a'], { folder });
    expect(code).toBe(2);
    expect(err).toContain('profiles.json');
    expect(readFileSync(join(folder, 'profiles.json'), 'utf8')).toBe('{');
  });
});

describe('the address of the service', () => {
  it('comes from the option, the environment, or the document', async () => {
    expect(await clientOf(['--base-url', 'http://localhost:1'], {})).toMatchObject({
      baseUrl: 'http://localhost:1',
    });
    expect(await clientOf([], { env: { BOATS_BASE_URL: 'http://localhost:2' } })).toMatchObject({
      baseUrl: 'http://localhost:2',
    });
    expect(await clientOf([], {})).toMatchObject({ baseUrl: 'https://boats.example/v1' });
  });

  it('is asked for where the document has none', async () => {
    const { program } = boatProgram({}, { baseUrl: null });
    const { code, err } = await runProgram(program, ['boats', 'get', 'b1']);
    expect(code).toBe(2);
    expect(err).toContain('missing --base-url');
  });
});

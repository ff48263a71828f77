import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordingServer, type RecordingServer } from '../../support/recording-server.ts';
import { makeProgram, type MadeProgram } from './install-made.ts';
import { compileSamples, shownOperations } from './made-reference.ts';

const document = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

let server: RecordingServer;
beforeAll(async () => {
  server = await recordingServer(() => ({ id: 'c1', amount: 5, status: 'paid' }));
});
afterAll(() => server.close());

/**
 * The compiler accepts the TypeScript samples of a reference, and the program the command lines.
 *
 * @param credential - the options that sign in
 */
async function checkReference(program: MadeProgram, credential: readonly string[]): Promise<void> {
  const operations = shownOperations(program);
  const labels = operations.map(({ samples }) => Object.keys(samples));
  expect(labels).toEqual(operations.map(() => ['curl', 'TypeScript', 'CLI']));
  const typescript = operations.map(({ samples }) => samples['TypeScript'] ?? '');
  expect(compileSamples(program, typescript)).toBe('');
  for (const { route, samples } of operations) {
    const print = `printf '%s\\n' ${samples['CLI']}`;
    const [, ...argv] = execFileSync('sh', ['-c', print], { encoding: 'utf8' }).trimEnd().split('\n');
    const { code, out, err } = await program.run(...argv, '--dry-run', ...credential);
    expect({ code, err }, route).toEqual({ code: 0, err: '' });
    const [method, path = ''] = route.split(' ');
    const implied = /--(?:data|form)/.test(out) ? 'POST' : 'GET';
    expect(/--request (\w+)/.exec(out)?.[1] ?? implied, route).toBe(method);
    const template = path.replaceAll(/\{.*?\}/g, '[^/]+');
    expect(out, route).toMatch(new RegExp(`https://\\w+\\.example\\.com(?:/api)?${template}[?'"\\s]`));
  }
  const folder = join(program.folder, 'docs/reference');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, page = ''] of text.matchAll(/\]\((\.\.[^#)]*)#/g))
        expect(join(folder, file, '..', page)).toBe(join(program.folder, 'docs/index.html'));
      return text;
    });
  const text = texts.join('\n');
  for (const { route } of operations) expect(text).toContain(`\`${route}\` ([on the page]`);
}

const isWindows = process.platform === 'win32';

describe('a document of nested forms', () => {
  let program: MadeProgram;
  beforeAll(async () => {
    program = await makeProgram(document('charges.yaml'));
  });

  it('makes a program that prints its help', async () => {
    expect((await program.run('--help')).out).toContain('charges');
    const { code, out } = await program.run('charges', 'create', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/--amount <n>\s+What to take, in cents\./);
    expect(out).toContain('--currency');
    expect(out).toContain('POST /v1/charges');
  });

  it('sends fields of objects by their paths, maps as JSON and lists by repetition', async () => {
    const { err, code } = await program.run(
      ...[
        'charges',
        'create',
        '--base-url',
        server.url,
        '--amount',
        '5',
        '--currency',
        'eur',
        '--no-capture',
      ],
      ...['--card.number', '4242', '--card.exp-month', '12', '--metadata', '{"a":"b"}'],
      ...['--lines', '{"name":"x"}', '--lines', '{"name":"y","amount":2}', '--basic-auth', 'sk:'],
    );
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const [request] = server.take();
    expect(request).toMatchObject({ method: 'POST', path: '/v1/charges' });
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      ...{ amount: '5', currency: 'eur', capture: 'false', 'card[number]': '4242', 'card[exp_month]': '12' },
      ...{ 'metadata[a]': 'b', 'lines[0][name]': 'x', 'lines[1][name]': 'y', 'lines[1][amount]': '2' },
    });
  });

  it('sends parts of a parameter by their paths', async () => {
    server.take();
    const flags = ['--created.gt', '3', '--output', 'id', '--base-url', server.url, '--basic-auth', 'sk:'];
    await program.run('charges', 'list', ...flags);
    expect([...(server.take()[0]?.query ?? [])]).toEqual([['created[gt]', '3']]);
  });

  it('has a flag for each name, however alike names are and whatever they consist of', async () => {
    server.take();
    const { out } = await program.run('charges', 'list', '--help');
    expect(out).toMatch(/--user-id <text>[^]*--user-id-2 <text>[^]*--状態 <text>[^]*--input <text>/);
    await program.run(
      ...['charges', 'list', '--user-id', 'a', '--user_id', 'b', '--状態', 'c', '--input', 'd'],
      ...['--base-url', server.url, '--basic-auth', 'sk:'],
    );
    expect(Object.fromEntries(server.take()[0]?.query ?? [])).toEqual({
      ...{ userId: 'a', user_id: 'b', 状態: 'c', $: 'd' },
    });
  });

  it.skipIf(isWindows)('makes a reference with every operation, whose samples work', async () => {
    expect(shownOperations(program).map(({ route }) => route)).toEqual([
      'GET /v1/charges',
      'POST /v1/charges',
      'GET /v1/charges/{charge}',
      'DELETE /v1/charges/{charge}',
      'POST /v1/charges/{charge}/refunds',
    ]);
    await checkReference(program, ['--basic-auth', 'sk:']);
  });
});

describe('a document of Swagger 2.0', () => {
  let program: MadeProgram;
  beforeAll(async () => {
    program = await makeProgram(document('albums.yaml'));
  });

  it('makes a program that prints its help', async () => {
    expect((await program.run('--help')).out).toContain('albums');
    expect((await program.run('albums', '--help')).out).toMatch(/pictures[^]*create/);
  });

  it('uploads a file as a part', async () => {
    server.take();
    writeFileSync(join(program.folder, 'cat.png'), 'meow');
    const { err, code } = await program.run(
      ...['albums', 'pictures', 'upload', '7', '--file', 'cat.png', '--caption', 'Cat'],
      ...['--base-url', server.url, '--api-key', 't'],
    );
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const [request] = server.take();
    expect(request).toMatchObject({ path: '/albums/7/pictures', headers: { 'x-token': 't' } });
    expect(request?.body).toMatch(/name="file"; filename="cat.png"[^]*meow[^]*name="caption"[^]*Cat/);
  });

  it('sets a field of an object in an object', async () => {
    server.take();
    await program.run(
      ...['albums', 'create', '--name', 'Cats', '--owner.address.city', 'Rome'],
      ...['--base-url', server.url, '--api-key', 't'],
    );
    expect(JSON.parse(server.take()[0]?.body ?? '')).toEqual({
      name: 'Cats',
      owner: { address: { city: 'Rome' } },
    });
  });

  it.skipIf(isWindows)('makes a reference of OpenAPI 3, whose samples work', async () => {
    expect(shownOperations(program).map(({ route }) => route)).toEqual([
      'GET /albums/{album_id}/pictures',
      'POST /albums/{album_id}/pictures',
      'POST /albums',
    ]);
    writeFileSync(join(program.folder, 'file.bin'), 'meow');
    await checkReference(program, ['--api-key', 't']);
  });
});

import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { repository } from '../support/folders.ts';
import { machine, machineEvent } from '../support/samples.ts';
import { consumerProgram } from './consumer-program.ts';

const packed = inject('packages').find(({ name }) => name === 'paperspace-sdk');
const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
const started = { event: machineEvent(), data: machine({ state: 'starting' }) };

/** What the service answers to each request that the program makes. */
const answers: Readonly<Record<string, object>> = {
  'GET /v1/machines?region=ny2': { hasMore: true, items: [machine({ name: 'one' })], nextPage: 'c2' },
  'GET /v1/machines?region=ny2&after=c2': { hasMore: false, items: [machine({ name: 'two' })] },
  'GET /v1/machines?after=c2&region=ny2': { hasMore: false, items: [machine({ name: 'two' })] },
  'PATCH /v1/machines/m1/start': started,
  'GET /v1/machine-events/e1': machineEvent({ state: 'done' }),
  'GET /v1/machines/m1': machine({ state: 'ready' }),
};

const server = createServer((request, response) => {
  const isKnown = request.headers.authorization === 'Bearer sesame';
  const answer = isKnown ? answers[`${request.method} ${request.url}`] : undefined;
  response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer ?? { code: 'notFound', message: 'No such thing.' }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a project that knows nothing of the generator installs, type-checks and runs the package', async () => {
  mkdirSync(join(folder, 'src'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  );
  writeFileSync(join(folder, 'src/program.ts'), consumerProgram);
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    types: ['node'],
    typeRoots: [join(repository, 'node_modules/@types')],
    rootDir: 'src',
    outDir: 'dist',
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }));
  const install = [
    'install',
    '--offline',
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    packed?.tarball ?? '',
  ];
  execFileSync('npm', install, { cwd: folder, stdio: 'pipe' });
  execFileSync(join(repository, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json'], {
    cwd: folder,
    stdio: 'inherit',
  });

  const { port } = server.address() as AddressInfo;
  const run = promisify(execFile);
  const { stdout } = await run('node', ['dist/program.js', `http://127.0.0.1:${port}/v1`], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual({
    names: ['one', 'two'],
    state: 'ready',
    direct: 'm1',
    failure: 'No such thing.',
  });
});

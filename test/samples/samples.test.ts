import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { loadConfig } from '../../generator/config/load-config.ts';
import { samplesOf } from '../../generator/products/docs/overlay.ts';
import { groupedBy } from '../../generator/order.ts';
import { lookupIn } from '../../generator/products/sdk/lookup.ts';
import type { ProgramSpec } from '../../templates/cli-runtime/spec.ts';
import { runProgram } from '../cli-runtime/terminal.ts';
import { compilerOutput } from '../support/compiler.ts';
import { repository } from '../support/folders.ts';
import { resolveInMemory } from '../support/in-memory.ts';
import { serveDocument, type DocumentServer } from './document-server.ts';

const run = promisify(execFile);
const home = mkdtempSync(join(tmpdir(), 'samples-'));
symlinkSync(join(repository, 'node_modules'), join(home, 'node_modules'), 'junction');
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Commands that run at the same time. */
const atOnce = 4;

const origins: Readonly<Record<string, string>> = {
  paperspace: 'https://api.paperspace.com/v1',
  core: 'https://api.paperspace.io',
};

interface Sample {
  readonly id: string;
  readonly source: string;
}

/** A committed package, copied and built, with what it imports. */
function build(folder: string, sdk: { readonly name: string; readonly folder: string } | null): string {
  const built = join(home, folder);
  cpSync(join(repository, 'generated', folder), built, {
    recursive: true,
    filter: (path) => !/[\\/](dist|node_modules)$/.test(path),
  });
  if (sdk !== null) {
    mkdirSync(join(built, 'node_modules'));
    symlinkSync(sdk.folder, join(built, 'node_modules', sdk.name), 'junction');
  }
  expect(compilerOutput(built)).toBe('');
  return built;
}

/** A folder in which a shell finds a program that prints its arguments, each with a NUL after it. */
function argumentPrinter(name: string): string {
  const folder = join(home, 'bin');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\0' "$@"\n`, { mode: 0o755 });
  return folder;
}

describe.skipIf(process.platform === 'win32').each([
  ['paperspace', 'openapi.json', 'paperspace', 113],
  ['core', 'core.openapi.json', 'paperspace-core', 11],
])('every sample of %s', (name, spec, folder, count) => {
  let server: DocumentServer;
  let samples: ReadonlyMap<string, readonly Sample[]>;
  let program: ProgramSpec;
  let printers: string;
  let modules: string;

  beforeAll(async () => {
    const loaded = await loadConfig(null, repository, new Diagnostics());
    const config = loaded?.targets.get(name);
    if (config?.products.cli === undefined)
      throw new Error(`There is no target ${name} with a command line.`);
    const resolved = await resolveInMemory(
      { name, config, origin: { file: '', pointer: '' }, folder: repository },
      new Diagnostics(),
    );
    if (resolved === null) throw new Error('The document cannot be read.');
    const { contract } = resolved;
    const { cli } = config.products;
    const scope = { contract, lookup: lookupIn(contract), package: config.package };
    const all = contract.resources.flatMap(({ calls }) =>
      calls.flatMap((call) => samplesOf(call, scope, cli).map((sample) => ({ ...sample, id: call.id }))),
    );
    samples = groupedBy(all, ({ label }) => label);
    server = await serveDocument(JSON.parse(readFileSync(join(repository, 'spec', spec), 'utf8')), contract);
    const sdk = { name: config.package.name, folder: build(folder, null) };
    const built = pathToFileURL(join(build(`${folder}-cli`, sdk), 'dist/program.js'));
    ({ program } = await import(/* @vite-ignore */ built.href));
    printers = argumentPrinter(cli.bin);
    modules = join(home, `${name}-programs`);
    mkdirSync(join(modules, 'node_modules'), { recursive: true });
    symlinkSync(sdk.folder, join(modules, 'node_modules', sdk.name), 'junction');
  });

  afterAll(async () => {
    await server.close();
  });

  /** What the server found against the samples: each must reach its own call first, and nothing may be wrong. */
  function faults(label: string): readonly string[] {
    return (samples.get(label) ?? []).flatMap(({ id }) => {
      const [first, ...more] = server.calls(`${label}-${id}`);
      if (first?.id !== id) return [`${id} reached ${first?.id ?? 'nothing'}`];
      return [first, ...more].flatMap((call) => call.faults.map((fault) => `${id}: ${fault}`));
    });
  }

  async function runAll(
    label: string,
    runOne: (sample: Sample, base: string) => Promise<unknown>,
  ): Promise<void> {
    const waiting = [...(samples.get(label) ?? [])];
    expect(waiting).toHaveLength(count);
    const failures: string[] = [];
    const work = async (): Promise<void> => {
      for (let sample = waiting.shift(); sample !== undefined; sample = waiting.shift()) {
        const { id } = sample;
        await runOne(sample, `${server.url}/${label}-${id}`).catch((error: unknown) =>
          failures.push(`${id}: ${String(error)}`),
        );
      }
    };
    await Promise.all(Array.from({ length: label === 'TypeScript' ? 1 : atOnce }, work));
    expect(failures).toEqual([]);
    expect(faults(label)).toEqual([]);
  }

  it('by curl is a request of the document', async () => {
    await runAll('curl', ({ source }, base) =>
      run(
        'sh',
        [
          '-c',
          source
            .replace(origins[name] ?? '', base)
            .replace('curl ', 'curl --silent --max-time 60 --fail-with-body '),
        ],
        {
          env: { ...process.env, PAPERSPACE_API_KEY: 'key' },
        },
      ),
    );
  });

  it('by the SDK is a request of the document', async () => {
    const own = globalThis.fetch;
    let base = '';
    globalThis.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const target = url.replace(origins[name] ?? '', base);
      return input instanceof Request ? own(new Request(target, input), init) : own(target, init);
    };
    try {
      await runAll('TypeScript', async ({ id, source }, at) => {
        base = at;
        const file = join(modules, `${id}.mjs`);
        writeFileSync(file, source);
        await import(/* @vite-ignore */ pathToFileURL(file).href);
      });
    } finally {
      globalThis.fetch = own;
    }
  });

  it('by the command line is a request of the document', async () => {
    const path = `${printers}${delimiter}${process.env['PATH'] ?? ''}`;
    await runAll('CLI', async ({ source }, base) => {
      const { stdout } = await run('sh', ['-c', source], { env: { ...process.env, PATH: path } });
      const argv = stdout.split('\0').slice(0, -1);
      const env = { PAPERSPACE_API_KEY: 'key', PAPERSPACE_BASE_URL: base };
      const { code, err } = await runProgram(program, argv, { env, folder: home });
      expect(code, err).toBe(0);
    });
  });
});

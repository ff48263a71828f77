import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import { generate } from '../../generator/index.ts';
import type { Call, Contract } from '../../generator/contract/types.ts';
import { sampleValue } from '../../generator/products/samples/sample-value.ts';
import { compilerOutput } from '../support/compiler.ts';
import { readTree, repository, scratchFolder } from '../support/folders.ts';
import { resolveInMemory, targetOf } from '../support/in-memory.ts';

/** A team that makes mocks from the views alone: two templates, and what they add to `package.json`. */
const templates = join(import.meta.dirname, 'mocks/templates');
const spec = join(repository, 'spec/openapi.json');
const scratch = scratchFolder();
const out = join(scratch.path, 'out');
afterAll(() => scratch.remove());

const config = {
  spec,
  out,
  package: { name: 'mocked' },
  client: { name: 'Paperspace' },
  templates: [templates],
};

/** A client as JavaScript sees it: methods by resource. */
type Methods = Readonly<Record<string, Readonly<Record<string, (input: object) => Promise<unknown>>>>>;

let contract: Contract;

beforeAll(async () => {
  const result = await generate({ config: { targets: { mocked: config } }, cwd: scratch.path });
  expect(result).toMatchObject({ ok: true, targets: [{ kind: 'written' }] });
  mkdirSync(join(out, 'node_modules'));
  symlinkSync(join(repository, 'node_modules/msw'), join(out, 'node_modules/msw'), 'junction');
  const resolved = await resolveInMemory(targetOf(config, scratch.path), new Diagnostics());
  if (resolved === null) throw new Error('The document cannot be read.');
  ({ contract } = resolved);
});

/** An input of a call that holds what it requires. */
function inputOf({ input }: Call): object {
  const models = new Map(contract.models.map((model) => [model.name, model]));
  const sampling = { models, direction: 'request', noun: 'item' } as const;
  const required = input.fields.filter((field) => field.required);
  return Object.fromEntries(
    required.map(({ key, type }) => [key, sampleValue({ name: key, type }, sampling)]),
  );
}

describe('handlers of Mock Service Worker, made by two templates', () => {
  it('compile under the strict flags of the package', () => {
    expect(compilerOutput(out, '--skipLibCheck')).toBe('');
  });

  it('are a subpath of the package with an optional peer', () => {
    const manifest = JSON.parse(readTree(out).get('package.json') ?? '');
    expect(manifest.peerDependencies).toEqual({ msw: '^2.0.0' });
    expect(manifest.exports['./mocks']).toEqual({
      types: './dist/mocks/index.d.ts',
      default: './dist/mocks/index.js',
    });
  });

  it('give every call of the client an example of its success', async () => {
    const built = (path: string): string => pathToFileURL(join(out, 'dist', path)).href;
    const { handlers }: { handlers: readonly RequestHandler[] } = await import(built('mocks/index.js'));
    const { Paperspace }: { Paperspace: new (options: object) => Methods } = await import(built('index.js'));
    const client = new Paperspace({ apiKey: 'key' });
    const server = setupServer(...handlers);
    server.listen({ onUnhandledRequest: 'error' });
    try {
      const calls = contract.resources.flatMap((resource) => resource.calls);
      expect(calls).toHaveLength(113);
      for (const call of calls) {
        const [resource = '', method = ''] = call.id.split('.');
        const result = await client[resource]?.[method]?.(inputOf(call));
        expect(result === undefined, call.id).toBe(call.result.contents.length === 0);
      }
    } finally {
      server.close();
    }
  });
});

describe('what templates add to package.json', () => {
  const refused = async (additions: unknown): Promise<readonly string[]> => {
    const folder = mkdtempSync(join(scratch.path, 'team-'));
    writeFileSync(join(folder, 'package-additions.json'), JSON.stringify(additions));
    const target = { ...config, out: join(folder, 'out'), templates: [folder] };
    const { targets } = await generate({ config: { targets: { mocked: target } }, cwd: scratch.path });
    expect(existsSync(target.out)).toBe(false);
    return targets.flatMap(({ diagnostics }) => diagnostics.map(({ code, message }) => `${code} ${message}`));
  };

  it.each([
    [{ exports: { './machines': './src/mocks/index.ts' } }, /the package exports \.\/machines already/],
    [{ devDependencies: { typescript: '^5.0.0' } }, /devDependencies has typescript already, in version/],
    [{ scripts: { postinstall: 'x' } }, /there is no key "scripts"/],
    [{ exports: { './x': '../x.ts' } }, /"exports\.\.\/x" must be a TypeScript source/],
  ])('is refused where it clashes or is not data: %j', async (additions, reason) => {
    const [first = '', ...others] = await refused(additions);
    expect(first).toMatch(/^package-addition .*package-additions\.json cannot be added to package\.json: /);
    expect(first).toMatch(reason);
    expect(others).toEqual([]);
  });
});

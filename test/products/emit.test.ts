import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../generator/diagnostics/report.ts';
import type { Api } from '../../generator/model/types.ts';
import { emit } from '../../generator/products/emit.ts';
import type { Product } from '../../generator/products/product.ts';
import { sdk } from '../../generator/products/sdk/sdk.ts';
import { loadTemplates } from '../../generator/templates/templates.ts';
import { behavioursApi } from './behaviours.ts';
import { compile } from './compile.ts';
import { emitted } from './emitted.ts';
import { contractOf, packageOf } from './fixture.ts';
import { machinesApi } from './machines.ts';
import { oddApi } from './oddities.ts';

const use = `
import { createClient, isKnownRegion, Paperspace, Region } from './index.js';
import * as machines from './resources/machines.js';

const paperspace = new Paperspace({ apiKey: 'x' });
for await (const machine of paperspace.machines.list({ region: Region.Ny2 })) {
  console.log(machine.name, isKnownRegion(machine.region), machine.privateIp?.length);
}
const started = await paperspace.machines.start({ id: 'ps1' });
const ready = await started.wait({ timeoutMs: 600_000 });
console.log(ready.state);
await paperspace.machines.waitFor({ id: 'ps1' }, ['off', 'ready']);
await paperspace.machines.delete({ id: 'ps1' });
const { data, response } = await machines.get(createClient({ apiKey: 'x' }), { id: 'ps1' }).withResponse();
console.log(data.region, response.status);
const session: void = await paperspace.auth.session({ timeoutMs: 1 });
console.log(session);

// @ts-expect-error the id is required
void paperspace.machines.get({});
// @ts-expect-error no such field
void paperspace.machines.list({ regon: 'ny2' });
// @ts-expect-error not a state one can wait for
void paperspace.machines.waitFor({ id: 'ps1' }, 'starting');
`;

describe('a package', () => {
  it('compiles under every strict flag, and serves its consumer', async () => {
    const { files, diagnostics } = await emitted(machinesApi());
    expect(diagnostics).toEqual([]);
    expect(compile(files, { 'src/use.ts': use })).toBe('');
  });

  it('compiles without a single operation', async () => {
    const { files } = await emitted({ ...machinesApi(), resources: [] });
    expect(compile(files)).toBe('');
  });

  it('compiles whatever names and texts its document has', async () => {
    const { files, diagnostics } = await emitted(oddApi());
    expect(diagnostics).toEqual([]);
    expect(compile(files)).toBe('');
  });

  it('compiles with every scheme of paging and polling', async () => {
    const { files, diagnostics, text } = await emitted(behavioursApi());
    expect(diagnostics.map(({ code }) => code)).toEqual(['behaviour-without-type']);
    expect(text('src/resources/unfit.ts')).toContain('ApiPromise<Pets>');
    expect(text('src/resources/jobs.ts')).toContain('CancellableLongRunning<void, Begun, Job>');
    expect(text('src/resources/jobs.ts')).toContain(
      '(client, { input }, options) => get(client, { id: input.shop }, options)',
    );
    expect(text('src/resources/lists.ts')).toContain('items: (body) => body.nested?.items ?? []');
    expect(compile(files)).toBe('');
  });

  it.each([machinesApi, oddApi])(
    'holds no any, and no assertion but as const (%#)',
    async (api: () => Api) => {
      const own = (await emitted(api())).files.filter(
        ({ path }) => path.endsWith('.ts') && !path.startsWith('src/runtime/'),
      );
      const lines = own.flatMap(({ text }) => withoutProse(text).split('\n'));
      expect(lines.filter((line) => /\bany\b/.test(line))).toEqual([]);
      expect(
        lines.filter(
          (line) => /\bas\b/.test(line) && !/as const|^import|^export \{|^[\w$]+ as [\w$]+,$/.test(line),
        ),
      ).toEqual([]);
    },
  );

  it('is the same whatever the order of models and resources', async () => {
    const api = machinesApi();
    const turned = {
      ...api,
      resources: api.resources.toReversed(),
      models: new Map([...api.models].reverse()),
    };
    const names = (paths: Awaited<ReturnType<typeof emitted>>): unknown =>
      paths.files.filter(({ path }) => /models|resources\//.test(path));
    expect(names(await emitted(turned))).toEqual(names(await emitted(api)));
  });

  it('holds only the parts of the runtime that it uses', async () => {
    const api = machinesApi();
    const [auth] = api.resources;
    const small = await emitted({ ...api, resources: auth === undefined ? [] : [auth] });
    const paths = small.files.map(({ path }) => path);
    expect(paths).toContain('src/runtime/request.ts');
    expect(paths.filter((path) => /paging|polling|styles\/deep|multipart/.test(path))).toEqual([]);
  });
});

/** Source without comments and strings. */
function withoutProse(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'/g, '');
}

describe('a resource', () => {
  it('writes what several operations share once', async () => {
    const { text } = await emitted(machinesApi());
    const machines = text('src/resources/machines.ts');
    expect(machines.match(/const followMachine:/g)).toHaveLength(1);
    expect(machines.match(/follow: followMachine/g)).toHaveLength(2);
  });

  it('exports the types of cancelling and of declared headers only where a call has them', async () => {
    const index = async (api: Api): Promise<string> => (await emitted(api)).text('src/index.ts');
    expect(await index(behavioursApi())).toContain('CancellableLongRunning');
    expect(await index(machinesApi())).toContain('LongRunning');
    expect(await index(machinesApi())).not.toMatch(/Cancellable|WithHeaders/);
  });

  it('exports a reserved word under its own name', async () => {
    const { text } = await emitted(machinesApi());
    expect(text('src/resources/machines.ts')).toMatch(
      /^export \{\n\/\*\*[^]+?\*\/\ndelete_ as delete,\n\};$/m,
    );
  });

  it('states the style of parameters only where it is not the default', async () => {
    const { text } = await emitted(oddApi());
    const odd = text('src/resources/class.ts');
    expect(odd).toContain(
      "writePath(plan, fields, [{ name: 'id', write: matrix }, { name: 'rest', encode: keepInSegment }])",
    );
    expect(odd).toContain("{ name: 'page', key: 'page_query' }");
    expect(odd).toContain("headers: (fields) => writeHeaders(fields, ['X-Page'])");
  });

  it('states security and server only where they are not those of the client', async () => {
    const { text } = await emitted(machinesApi());
    expect(text('src/resources/auth.ts')).toContain('auth: () => null');
    expect(text('src/resources/machines.ts')).not.toContain('auth:');
  });

  it('reads an empty body, bytes and events each with its own reader', async () => {
    const odd = (await emitted(oddApi())).text('src/resources/class.ts');
    expect(odd).toContain("read: () => readBlob('image/png')");
    expect(odd).toContain('read: () => readEvents()');
    expect((await emitted(machinesApi())).text('src/resources/auth.ts')).toContain('read: readNothing,');
  });
});

describe('documentation', () => {
  it('uses the operations of this API', async () => {
    const { text } = await emitted(machinesApi());
    const readme = text('README.md');
    expect(readme).toContain("const machine = await paperspace.machines.get({ id: 'machine-id' });");
    expect(readme).toContain('for await (const machine of paperspace.machines.list())');
    expect(readme).toContain("await paperspace.machines.waitFor({ id: 'machine-id' }, 'ready');");
    expect(text('api.md')).toContain(
      '- `machines.list(input?, options?)` → `GET /machines`: Lists machines, newest first.',
    );
  });

  it('has examples that compile', async () => {
    const { files, text } = await emitted(machinesApi());
    const blocks = [...text('README.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block);
    const [first = '', ...others] = blocks;
    const [setUp = ''] = /^[\s\S]*?;\n\n[^;]*;\n/.exec(first) ?? [];
    const local = (source: string): string =>
      source
        .replaceAll("'paperspace-sdk'", "'./index.js'")
        .replace(/'paperspace-sdk\/([\w-]+)'/g, "'./resources/$1.js'");
    const modules = others.map((block, index) => [`src/example${index}.ts`, local(alone(setUp, block))]);
    const settings = JSON.parse(text('tsconfig.json')) as { compilerOptions: object };
    const relaxed = JSON.stringify({
      ...settings,
      compilerOptions: { ...settings.compilerOptions, noUnusedLocals: false },
    });
    expect(
      compile(files, {
        'src/example.ts': local(first),
        ...Object.fromEntries(modules),
        'tsconfig.json': relaxed,
      }),
    ).toBe('');
  });
});

/** An example as a module of its own: with the client made, unless it makes one. */
function alone(setUp: string, block: string): string {
  return `${/\bpaperspace\.|new Paperspace/.test(block) ? setUp : ''}${block}\nexport {};\n`;
}

describe('emitting', () => {
  it('fails with the error of a source that cannot be composed, not with files that nobody waits for', async () => {
    const broken: Product = {
      templates: sdk.templates,
      *sources() {
        yield { kind: 'text', path: 'LICENSE', text: 'MIT' };
        throw new Error('cannot compose this');
      },
    };
    const templates = await loadTemplates(sdk.templates, [], new Diagnostics());
    const api = machinesApi();
    const input = { contract: contractOf(api), ...packageOf(api), diagnostics: new Diagnostics() };
    const print = () => Promise.reject(new Error('the printer was closed'));
    await expect(emit(broken, input, { templates, find: () => null, print })).rejects.toThrow(
      'cannot compose this',
    );
  });
});

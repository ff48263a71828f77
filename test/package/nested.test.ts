import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { repository, scratchFolder } from '../support/folders.ts';
import { blocks } from '../support/readme.ts';

const packed = inject('packages').find(({ name }) => name === 'parrot-sdk');
const scratch = scratchFolder();
afterAll(() => scratch.remove());

const read = (file: string): string => readFileSync(join(packed?.folder ?? '', file), 'utf8');
/** The methods that api.md lists, with their routes. */
const methods = [...read('api.md').matchAll(/^- `([\w.]+)\(.*?\)` → `(\w+ [^`]+)`/gm)].map(
  ([, method = '', route = '']) => ({ method, route }),
);

/** Calls by way of a subpath of every resource, and by the class. */
const program = `
import { createClient, Parrot } from 'parrot-sdk';
import * as completions from 'parrot-sdk/chat/completions';
import * as messages from 'parrot-sdk/chat/completions/messages';
import * as perches from 'parrot-sdk/perches';

const sent: string[] = [];
const fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
  sent.push(\`\${init?.method} \${new URL(String(url)).pathname}\`);
  return Response.json({ id: 'c1', messages: [] });
};
const options = { apiKey: 'seed', fetch };
const client = createClient(options);
const parrot = new Parrot(options);
const message = { role: 'person', text: 'Hello' } as const;
const completion = await completions.create(client, { messages: [message] });
const same = await parrot.chat.completions.get({ completion_id: completion.id });
await messages.create(client, { completion_id: same.id, ...message });
await parrot.chat.completions.messages.create({ completion_id: same.id, ...message });
await perches.get(client, { name: 'left' });
console.log(JSON.stringify(sent));
`;

beforeAll(() => {
  const installed = join(scratch.path, 'node_modules/parrot-sdk');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', packed?.tarball ?? '', '-C', installed, '--strip-components=1']);
  writeFileSync(join(scratch.path, 'package.json'), '{ "type": "module" }');
  const examples = blocks(read('README.md'), 'ts');
  // Examples that go on from an earlier one use its client.
  const start = "import { Parrot } from 'parrot-sdk';\nconst parrot = new Parrot();\nvoid parrot;\n";
  for (const [index, example] of examples.entries()) {
    const isWhole = example.includes('const parrot =') || example.includes('createClient(');
    const text = isWhole ? example : `${start}${example.replace('import { Parrot }', '')}`;
    writeFileSync(join(scratch.path, `example-${index}.ts`), `${text}\nexport {};\n`);
  }
  const calls = methods.map(({ method }) => `void parrot.${method};\n`);
  writeFileSync(join(scratch.path, 'listed.ts'), `${start}${calls.join('')}`);
  writeFileSync(join(scratch.path, 'program.ts'), program);
});

it('the package compiles for a consumer: subpaths, the examples of the README, and every method that api.md lists', () => {
  const compilerOptions = {
    ...{ module: 'nodenext', target: 'es2022', strict: true, exactOptionalPropertyTypes: true },
    ...{ lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'], types: [] },
  };
  writeFileSync(join(scratch.path, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const compile = () =>
    execFileSync(join(repository, 'node_modules/.bin/tsc'), { cwd: scratch.path, encoding: 'utf8' });
  expect(compile()).toBe('');
});

it('functions of subpaths and methods of nested resources send the same requests', () => {
  const printed = execFileSync(process.execPath, ['program.js'], { cwd: scratch.path, encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual([
    'POST /v1/chat/completions',
    'GET /v1/chat/completions/c1',
    'POST /v1/chat/completions/c1/messages',
    'POST /v1/chat/completions/c1/messages',
    'GET /v1/perches/left',
  ]);
});

it('lists every operation of the document in api.md', () => {
  const { paths } = parse(readFileSync(join(import.meta.dirname, 'nested.yaml'), 'utf8')) as {
    paths: Record<string, object>;
  };
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => key !== 'parameters')
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(methods.map(({ route }) => route).toSorted()).toEqual(routes.toSorted());
});

it('names in its README the subpath of a nested resource', () => {
  expect(read('README.md')).toContain("from 'parrot-sdk/chat/completions'");
});

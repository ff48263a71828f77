import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../generator/commands/program.ts';
import { generate, type GenerateResult } from '../../generator/index.ts';
import { recordingIo, type Said } from '../support/project.ts';
import { compilerOutput } from '../support/compiler.ts';
import { readTree, scratchFolder } from '../support/folders.ts';

/**
 * A team with wishes of its own: `project/` is what it keeps, and `output.md` what comes of it (UPDATE=1 writes it). The
 * runtime, which no template touches, is left out there.
 */
const project = join(import.meta.dirname, 'project');
const golden = join(import.meta.dirname, 'output.md');
const scratch = scratchFolder();
afterAll(() => scratch.remove());

let projects = 0;

/** A copy of the team's project, with files of its own, and the generator at work there. */
function copyOf(files: Readonly<Record<string, string>> = {}): {
  readonly folder: string;
  generate(): Promise<GenerateResult>;
  run(...argv: string[]): Promise<Said>;
} {
  const folder = join(scratch.path, String(++projects));
  cpSync(project, folder, { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return {
    folder,
    generate: () => generate({ cwd: folder }),
    async run(...argv) {
      const { io, said } = recordingIo(folder);
      const code = await runProgram(argv, io);
      return { code, ...said() };
    },
  };
}

describe('the package', () => {
  const team = copyOf();
  const out = join(team.folder, 'out');
  beforeAll(async () => {
    expect(await team.generate()).toMatchObject({
      ok: true,
      targets: [{ kind: 'written', diagnostics: [] }],
    });
  });

  it('is the same as the stored one (UPDATE=1 writes it)', () => {
    const own = [...readTree(out)].filter(([path]) => !/^(src\/runtime|\.sdkwright)\//.test(path));
    const text = own
      .map(([path, content]) => `## ${path}\n\n~~~${path.split('.').at(-1)}\n${content}~~~\n`)
      .join('\n');
    if (process.env['UPDATE'] === '1') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  it('has the banner and licence of the team in every file but those of the runtime', () => {
    const sources = [...readTree(join(out, 'src'))].filter(([path]) => !path.startsWith('runtime/'));
    expect(sources.length).toBeGreaterThan(5);
    expect(
      sources.filter(([, text]) => !text.startsWith('// Copyright Example Library.')).map(([path]) => path),
    ).toEqual([]);
  });

  it('compiles under its strict flags, and every call goes through the tracer', async () => {
    expect(compilerOutput(out)).toBe('');
    const { Library, traceWith } = await import(pathToFileURL(join(out, 'dist/index.js')).href);
    const spans: string[] = [];
    traceWith((operation: string, run: () => unknown) => {
      spans.push(operation);
      return run();
    });
    const library = new Library({ apiKey: 'key', fetch: () => Promise.resolve(Response.json({ id: '1' })) });
    expect(await library.loans.finish({ id: '1' })).toEqual({ id: '1' });
    expect(await library.books.find()).toEqual({ id: '1' });
    expect(spans).toEqual(['loans-close', 'books-search']);
    const { loansRoutes } = await import(pathToFileURL(join(out, 'dist/routes/loans.js')).href);
    expect(loansRoutes).toEqual({ finish: 'POST /loans/{id}/close' });
  });

  it('lists the templates of the team in its manifest', () => {
    const manifest = JSON.parse(readFileSync(join(out, '.sdkwright/manifest.json'), 'utf8'));
    expect(manifest.templates).toEqual([
      ...['extra/routes', 'extra/tracing', 'index.ts'],
      ...['partials/banner', 'partials/body', 'partials/resource-imports'],
    ]);
  });
});

it('the list of templates shows the owner of each', async () => {
  const { out } = await copyOf().run('templates', 'list');
  expect(out).toMatch(
    /^partials\/body +partial +OperationView +override +.*templates\/partials\/body\.hbs$/m,
  );
  expect(out).toMatch(/^extra\/routes +extra +ResourceFileView +team /m);
  expect(out).toMatch(/^resource\.ts +file +ResourceFileView +base +templates\/sdk\/resource\.ts\.hbs$/m);
});

it.each<[string, string, string, RegExp]>([
  [
    'text as it is',
    'partials/body.hbs',
    '// {{this.path}}',
    /body\.hbs:2:6\n  this\.path is text of the document, not code\.[^]*\{\{comment x\}\}/,
  ],
  [
    'a file that overrides nothing',
    'resources.ts.hbs',
    '',
    /resources\.ts\.hbs:1:1\n  This file overrides no template\. Did you mean "resource\.ts"\?/,
  ],
  [
    'a partial that nobody calls',
    'partials/bodies.hbs',
    '',
    /bodies\.hbs:1:1\n  This file overrides no template\. Did you mean "partials\/body"\?/,
  ],
  [
    'a path that is not there',
    'partials/body.hbs',
    '{{cal}}',
    /body\.hbs:2:3\n  The view has no field cal\. Did you mean "call"\?/,
  ],
  [
    'a helper that is not there',
    'partials/body.hbs',
    '{{strng id}}',
    /body\.hbs:2:3\n  There is no helper strng\. Did you mean "string"\?/,
  ],
  [
    'a partial that is not there',
    'partials/body.hbs',
    '{{> base/bdy this}}',
    /body\.hbs:2:5\n  There is no partial base\/bdy\. Did you mean "base\/body"\?/,
  ],
])('refuses %s, with place and remedy, and writes nothing', async (_, name, text, complaint) => {
  const team = copyOf({ [`templates/${name}`]: `{{!-- sdkwright: views=2 --}}\n${text}` });
  const generated = await team.run('generate');
  expect(generated.code).toBe(2);
  expect(generated.error).toMatch(complaint);
  expect(readTree(team.folder).has('out/package.json')).toBe(false);
  const checked = await team.run('templates', 'check');
  expect(checked.code).toBe(1);
  expect(checked.error).toMatch(complaint);
});

it('refuses a template that was made for other views', async () => {
  const team = copyOf({ 'templates/partials/body.hbs': '{{!-- sdkwright: views=9 --}}\nreturn {{call}};' });
  expect((await team.run('generate')).error).toMatch(
    /body\.hbs:1:1\n  This template was made for version 9 of the views; the current version is 2\./,
  );
});

it('begins an override with a copy of the original, or with a call of it', async () => {
  const team = copyOf();
  expect(await team.run('templates', 'eject', 'resource.ts')).toMatchObject({ code: 0 });
  expect(await team.run('templates', 'eject', 'partials/model', '--wrap')).toMatchObject({ code: 0 });
  expect(await team.run('templates', 'check')).toMatchObject({ code: 0, out: 'All templates are fine.\n' });
});

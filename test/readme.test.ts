import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { runProgram } from '../generator/commands/program.ts';
import { compilerOutput } from './support/compiler.ts';
import { createProject, recordingIo, type Project } from './support/project.ts';
import { blocks, commandsIn, completionsIn, libraryCommand, pages } from './support/readme.ts';
import { repository, scratchFolder } from './support/folders.ts';

const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** Commands of this page are run by the test that makes it. */
const commandPages = pages.filter((page) => page !== 'docs/diagnostics.md');

describe('commands', () => {
  const commands = [...new Set(commandPages.flatMap((page) => commandsIn(read(page))))];
  /** What the command line is given by commands such as `npm run sdkwright -- inspect`, here, or `npx sdkwright`, elsewhere. */
  const runs = commands.flatMap((command) => {
    const [, script, rest = ''] =
      /^(npm run sdkwright|npm run generate|npx sdkwright)(?: (?:-- )?(.*))?$/.exec(command) ?? [];
    if (script === undefined) return [];
    const argv = [...(script.endsWith('generate') ? ['generate'] : []), ...rest.split(' ').filter(Boolean)];
    return [{ command, argv, isHere: script !== 'npx sdkwright' }];
  });
  let project: Project;
  let elsewhere: Project;

  beforeAll(() => {
    const config = read('sdkwright.config.ts').replace(
      "out: './generated/paperspace',",
      "$&\n      templates: ['./house'],",
    );
    elsewhere = createProject({ 'openapi.json': read('spec/core.openapi.json') });
    project = createProject({ 'sdkwright.config.ts': config, 'new-openapi.json': read('spec/openapi.json') });
    for (const folder of ['spec', 'generated'])
      cpSync(join(repository, folder), join(project.folder, folder), { recursive: true });
    mkdirSync(join(project.folder, 'house'));
  });
  afterAll(() => {
    project.remove();
    elsewhere.remove();
  });

  it('are run by these tests, except for those that this list names', () => {
    // test/package/command-line.test.ts runs those of completions.
    const checked = new Set([...runs.map(({ command }) => command), ...completionsIn(commands).keys()]);
    const others = commands.filter((command) => !checked.has(command));
    expect(others.toSorted()).toEqual([libraryCommand, 'npm ci', 'npm test'].toSorted());
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(['sdkwright', 'generate', 'test', 'build']),
    );
  });

  it.each(runs)('succeed: $command', async ({ argv, isHere }) => {
    const { folder } = isHere ? project : elsewhere;
    const { io, said } = recordingIo(folder, { untilStopped: () => AbortSignal.abort() });
    const code = await runProgram(argv, io);
    expect(code, said().error).toBe(0);
  });

  it('run in continuous integration in the order of the README', () => {
    expect(read('.ci/run')).toMatch(/^npm ci$[\s\S]*^npm test /m);
  });
});

describe('examples', () => {
  const scratch = scratchFolder();
  afterAll(() => scratch.remove());

  /** A block as a module of its own; those that go on from an earlier one get its client. */
  const asModule = (block: string): string => {
    const isAlone = /const paperspace = new|from 'sdkwright'/.test(block);
    const client = `import { Paperspace } from 'paperspace-sdk';\nconst paperspace = new Paperspace();\nvoid paperspace;\n`;
    return `${isAlone ? '' : client}${block}\nexport {};\n`;
  };

  const papers = [
    'README.md',
    'docs/using-a-package.md',
    'docs/lists-and-polling.md',
    'docs/errors-and-retries.md',
    'docs/testing.md',
    'docs/middleware.md',
    'docs/server-side-rendering.md',
    'docs/configuration.md',
    'docs/library.md',
    'generated/paperspace/README.md',
  ].map((paper) => ({ paper, examples: blocks(read(paper), 'ts') }));

  it.each(papers)('are part of $paper', ({ examples }) => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it('compile', () => {
    for (const { paper, examples } of papers) {
      const folder = join(scratch.path, paper.replaceAll('/', '-'));
      mkdirSync(folder);
      for (const [index, block] of examples.entries())
        writeFileSync(join(folder, `example-${index}.ts`), asModule(block));
    }
    const sources = join(repository, 'generated/paperspace/src');
    const compilerOptions = {
      target: 'es2023',
      lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
      module: 'nodenext',
      moduleResolution: 'nodenext',
      allowImportingTsExtensions: true,
      types: ['node'],
      strict: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      skipLibCheck: true,
      paths: {
        sdkwright: [join(repository, 'generator/index.ts')],
        'paperspace-sdk': [join(sources, 'index.ts')],
        'paperspace-sdk/client': [join(sources, 'create-client.ts')],
        'paperspace-sdk/*': [join(sources, 'resources/*.ts')],
      },
    };
    // The library is compiled from its sources, which include declarations for a package without its own.
    const include = ['*/*.ts', join(repository, 'generator/**/*.d.ts')];
    writeFileSync(join(scratch.path, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));
    expect(compilerOutput(scratch.path)).toBe('');
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { runProgram } from '../generator/commands/program.ts';
import { createProject, recordingIo, type Project } from './commands/project.ts';
import { repository, scratchFolder } from './support/folders.ts';

const papers = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/extensions.md'];
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const readme = read('README.md');

/** The texts of the fenced blocks of a language. */
function blocks(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

/** What stands below a heading of the second level, until the next. */
function section(markdown: string, heading: string): string {
  return markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

/** What the rows of tables are about: the code that they begin with. */
function rows(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name = '']) => name);
}

describe('commands', () => {
  const commands = blocks(readme, 'sh').flatMap((block) => block.trim().split(/\n| && /));
  /** What the command line is given by commands such as `npm run sdkwright -- inspect`. */
  const runs = commands.flatMap((command) => {
    const [, script, rest = ''] = /^npm run (sdkwright|generate)(?: -- (.*))?$/.exec(command) ?? [];
    if (script === undefined) return [];
    return [
      { command, argv: [...(script === 'generate' ? ['generate'] : []), ...rest.split(' ').filter(Boolean)] },
    ];
  });
  let project: Project;

  beforeAll(() => {
    const config = read('sdkwright.config.ts').replace(
      "out: './generated/paperspace',",
      "$&\n      templates: ['./house'],",
    );
    project = createProject({ 'sdkwright.config.ts': config, 'new-openapi.json': read('spec/openapi.json') });
    for (const folder of ['spec', 'generated/paperspace', 'generated/paperspace-core']) {
      cpSync(join(repository, folder), join(project.folder, folder), { recursive: true });
    }
    mkdirSync(join(project.folder, 'house'));
  });
  afterAll(() => project.remove());

  it('are of a kind that is checked here', () => {
    const others = commands.filter((command) => !runs.some((run) => run.command === command));
    expect(others.toSorted()).toEqual(['npm ci', 'npm ci', 'npm test']);
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(['sdkwright', 'generate', 'test', 'build']),
    );
  });

  it.each(runs)('$command', async ({ argv }) => {
    const { io, said } = recordingIo(project.folder, { untilStopped: () => AbortSignal.abort() });
    const code = await runProgram(argv, io);
    expect(code, said().error).toBe(0);
  });

  it('are run by continuous integration as the README has them', () => {
    expect(read('.ci/run')).toMatch(/^npm ci$[\s\S]*^npm test /m);
  });
});

describe('the tables', () => {
  it.each(['generate', 'inspect', 'diff', 'templates list', 'templates eject', 'templates check'])(
    'hold every option of %s',
    async (command) => {
      const { io, said } = recordingIo(repository);
      await runProgram([...command.split(' '), '--help'], io);
      const options = [...said().out.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = '']) => option);
      expect(options.length).toBeGreaterThan(0);
      expect(options.filter((option) => !readme.includes(option))).toEqual([]);
    },
  );

  it('hold every key of a target', () => {
    const [, body = ''] =
      /interface TargetConfig \{([\s\S]*?)^\}/m.exec(read('generator/config/types.ts')) ?? [];
    const keys = [...body.matchAll(/readonly (\w+)\??:/g)].map(([, key = '']) => key);
    expect(keys).toContain('spec');
    expect(keys.filter((key) => !new RegExp(`^\\| \`${key}\``, 'm').test(readme))).toEqual([]);
  });

  it('have a line for every package that the generator imports, and for no other', () => {
    const files = readdirSync(join(repository, 'generator'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts'),
    );
    const imported = files.flatMap((file) =>
      [
        ...read(join('generator', file)).matchAll(
          /(?:from |import\()'((?:@[\w-]+\/)?[\w-]+)(?:\/[\w/-]+)?'/g,
        ),
      ].map(([, name = '']) => name),
    );
    const foreign = [...new Set(imported)].filter((name) => name !== 'sdkwright').toSorted();
    expect(foreign).toContain('handlebars');
    expect(rows(section(read('ARCHITECTURE.md'), 'Dependencies')).toSorted()).toEqual(foreign);
    expect(Object.keys(manifest.dependencies).toSorted()).toEqual(foreign);
  });

  it('are followed by every package that builds and tests', () => {
    const tools = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith('@types/'));
    const text = section(read('ARCHITECTURE.md'), 'Dependencies');
    expect(tools.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('examples', () => {
  const scratch = scratchFolder();
  afterAll(() => scratch.remove());

  /** A block as a module of its own; those that go on from an earlier one get its client. */
  const asModule = (block: string): string => {
    const isAlone = /const paperspace = new|defineConfig/.test(block);
    const client = `import { Paperspace } from 'paperspace-sdk';\nconst paperspace = new Paperspace();\nvoid paperspace;\n`;
    return `${isAlone ? '' : client}${block}\nexport {};\n`;
  };

  it.each(['README.md', 'generated/paperspace/README.md'])('compile: %s', (paper) => {
    const examples = blocks(read(paper), 'ts');
    expect(examples.length).toBeGreaterThan(3);
    const folder = join(scratch.path, paper.replaceAll('/', '-'));
    mkdirSync(folder);
    examples.forEach((block, index) => writeFileSync(join(folder, `example-${index}.ts`), asModule(block)));
    const sources = join(repository, 'generated/paperspace/src');
    const compilerOptions = {
      target: 'es2023',
      lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
      module: 'esnext',
      moduleResolution: 'bundler',
      allowImportingTsExtensions: true,
      types: ['node'],
      strict: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      skipLibCheck: true,
      paths: {
        sdkwright: [join(repository, 'generator/index.ts')],
        'paperspace-sdk': [join(sources, 'index.ts')],
        'paperspace-sdk/*': [join(sources, 'resources/*.ts')],
      },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const { stdout } = spawnSync(join(repository, 'node_modules/.bin/tsc'), ['-p', folder], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });
});

describe('links', () => {
  it.each(papers)('of %s lead to files that exist', (paper) => {
    const links = [...read(paper).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) =>
      join(repository, paper, '..', link),
    );
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { runProgram } from '../generator/commands/program.ts';
import { configSchema } from '../generator/config/schema.ts';
import { recordingIo } from './support/project.ts';
import { repository } from './support/folders.ts';

/** Every paper that is written for people who work with the repository. */
const papers = ['', 'docs', 'docs/decisions', 'templates', 'bench'].flatMap((folder) =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => posix.join(folder, name)),
);
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const commandLine = read('docs/command-line.md');
const configuration = read('docs/configuration.md');
const architecture = read('ARCHITECTURE.md');
const contributing = read('CONTRIBUTING.md');

/** What stands below a heading of the second level, until the next. */
function section(markdown: string, heading: string): string {
  return markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

/** What the rows of tables are about: the code that they begin with. */
function rows(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^\| `([^`]+)` +\|/gm)].map(([, name = '']) => name);
}

/** A schema of the configuration, as far as it matters here. */
interface Schema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly options?: readonly (string | Schema)[];
}

/** The keys and the fixed values that a schema knows, however deep. */
function wordsIn({ entries = {}, wrapped, item, value, options = [] }: Schema): readonly string[] {
  const keys = Object.entries(entries).flatMap(([key, schema]) => [key, ...wordsIn(schema)]);
  const inner = [wrapped, item, value].flatMap((schema) => (schema ? wordsIn(schema) : []));
  const words = options.flatMap((option) => (typeof option === 'string' ? option : wordsIn(option)));
  return [...keys, ...words, ...inner];
}

describe('the tables', () => {
  it.each(['generate', 'inspect', 'diff', 'templates list', 'templates eject', 'templates check'])(
    'hold every option of %s, and no other',
    async (command) => {
      const { io, said } = recordingIo(repository);
      await runProgram([...command.split(' '), '--help'], io);
      const options = [...said().out.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = '']) => option);
      expect(options).toContain('--help');
      const listed = [...commandLine.matchAll(/^\| `(--[a-z-]+)[^|]*\| ([^|]+?) +\|/gm)].filter(
        ([, , of = '']) =>
          of.split(', ').some((each) => each === 'all' || `${command} `.startsWith(`${each} `)),
      );
      expect([...listed.map(([, option]) => option), '--help'].toSorted()).toEqual(options.toSorted());
    },
  );

  it('hold every key of a target, with what it may hold', () => {
    const { entries = {} } = configSchema as Schema;
    const target = entries['targets']?.value?.entries ?? {};
    const table = section(configuration, 'Keys of a target');
    expect(rows(table)).toEqual(Object.keys(target));
    const missing = Object.entries(target).flatMap(([key, schema]) => {
      const [row = ''] = new RegExp(`^\\| \`${key}\` .*$`, 'm').exec(table) ?? [];
      const text = row + section(configuration, `\`${key}\``);
      return wordsIn(schema)
        .filter((word) => !text.includes(`\`${word}\``))
        .map((word) => `${key}: ${word}`);
    });
    expect(missing).toEqual([]);
  });

  it('have a line for every package that the generator imports, and for no other', () => {
    // The bundle holds the code of the validators, and needs nothing that makes it.
    const isCompiled = (file: string): boolean => /openapi-3\.\d\.ts$/.test(file);
    const files = readdirSync(join(repository, 'generator'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !isCompiled(file),
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
    expect(rows(section(architecture, 'Dependencies')).toSorted()).toEqual(foreign);
    // Development dependencies that the generator imports are bundled.
    const bundled = foreign.filter((name) => name in manifest.devDependencies);
    expect(bundled).toEqual(['commander', 'leven', 'proper-lockfile', 'valibot']);
    expect([...Object.keys(manifest.dependencies), ...bundled].toSorted()).toEqual(foreign);
  });

  it('are followed by the name of every package that builds and tests', () => {
    const tools = Object.keys(manifest.devDependencies).filter((name) => !name.startsWith('@types/'));
    const text = section(architecture, 'Dependencies');
    expect(tools.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the pages for contributors', () => {
  it('list every folder and file of the generator, and every folder of tests', () => {
    const generator = readdirSync(join(repository, 'generator'));
    const rooms = generator.filter((name) => !name.endsWith('.ts'));
    const modules = generator.filter((name) => name.endsWith('.ts'));
    const tests = readdirSync(join(repository, 'test')).filter((name) => !name.endsWith('.ts'));
    const others = tests.filter((name) => !rooms.includes(name)).map((name) => `test/${name}`);
    expect(rows(section(architecture, 'Modules')).toSorted()).toEqual(rooms.toSorted());
    expect([...modules, ...others].filter((name) => !architecture.includes(name))).toEqual([]);
  });

  it('name files that exist', () => {
    const texts = [architecture, contributing].join('\n');
    const paths = [...texts.matchAll(/`([\w-]+\/[\w./-]+)`/g)].map(([, path = '']) => path);
    const roots = [repository, join(repository, 'generator')];
    expect(paths).toContain('generator/escape/code.ts');
    expect(paths.filter((path) => !roots.some((root) => existsSync(join(root, path))))).toEqual([]);
  });

  it('describe every script', () => {
    const texts = [read('README.md'), architecture, contributing].join('\n');
    const names = Object.keys(manifest.scripts);
    const ways = (name: string) => [`npm run ${name}`, `npm ${name}`, `\`${name}\``];
    expect(names.filter((name) => !ways(name).some((way) => texts.includes(way)))).toEqual([]);
  });
});

describe('links', () => {
  /** Paths of the files that a paper leads to. */
  const linked = (paper: string): readonly string[] =>
    [...read(paper).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = '']) =>
      posix.join(paper, '..', link),
    );

  it.each(papers)('of %s lead to files that exist', (paper) => {
    expect(linked(paper).filter((link) => !existsSync(join(repository, link)))).toEqual([]);
  });

  it('lead from the README to every page', () => {
    const reached = new Set(['README.md']);
    for (const paper of reached)
      for (const link of linked(paper)) if (link.endsWith('.md')) reached.add(link);
    expect(papers.filter((paper) => !reached.has(paper))).toEqual([]);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { format, type BuiltInParserName, type Options } from 'prettier';
import { describe, expect, it } from 'vitest';
import { configuredStyles, formatText } from '../../generator/print/format.ts';
import { houseStyle } from '../../generator/print/house-style.ts';
import { formatFast } from '../../generator/print/oxfmt.ts';
import { repository } from '../support/folders.ts';
import { declarations } from './declarations.ts';
import { markdown } from './markdown.ts';
import { typedDeclarations } from './typed-declarations.ts';

const parsers: Readonly<Record<string, BuiltInParserName>> = {
  '.ts': 'babel-ts',
  '.json': 'json',
  '.md': 'markdown',
};

function prettier(path: string, text: string, options: Options): Promise<string> {
  return format(text, { ...options, parser: parsers[extname(path)]!, filepath: path });
}

/** Styles that oxfmt can follow. */
const styles: readonly Options[] = [
  houseStyle,
  {},
  {
    printWidth: 100,
    tabWidth: 4,
    semi: false,
    trailingComma: 'none',
    arrowParens: 'avoid',
    singleQuote: true,
  },
  { useTabs: true, bracketSpacing: false, quoteProps: 'consistent', trailingComma: 'es5', singleQuote: true },
  { printWidth: 60, objectWrap: 'collapse', quoteProps: 'preserve', proseWrap: 'always' },
];

describe('code', () => {
  it.each(declarations)('has the bytes of Prettier at any width, without Prettier: %s', async (source) => {
    for (let printWidth = 20; printWidth <= 120; printWidth += 20) {
      const options = { printWidth, singleQuote: true };
      const text = await formatFast('a.ts', source, options);
      expect({ printWidth, text }).toEqual({ printWidth, text: await prettier('a.ts', source, options) });
    }
  });

  it('has the bytes of Prettier for all types', async () => {
    const options = fc.constantFrom(...styles, { printWidth: 40 });
    await fc.assert(
      fc.asyncProperty(typedDeclarations, options, async (source, style) => {
        expect(await formatFast('a.ts', source, style)).toBe(await prettier('a.ts', source, style));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'const a = `\n  | b\n  | c\n`;\n',
    "const a = '`';\n\nexport type ANameThatIsFarTooLongForAnythingToFollowItOnTheLine =\n  'b' | 'c';\n",
    '/*\n  | b\n  | c\n*/\nexport type A = 1;\n',
    'export type A =\n  // first\n  | 1\n  // second\n  | 2;\n',
    "export type A = { b: 'c' } & (\n  AVeryLongNameOfATypeThatIsPartOfAUnion | AnotherVeryLongNameOfATypeThatIsPartOfIt\n);\n",
  ])('joins a union on several lines, and keeps text that only looks like one: %j', async (text) => {
    const options = { printWidth: 90, singleQuote: true };
    expect(await formatFast('a.ts', text, options)).toBe(await prettier('a.ts', text, options));
  });

  it('is formatted the same with the option parser, which the fast formatter leaves to Prettier', async () => {
    const text = readFileSync(join(repository, 'templates/runtime/plan.ts'), 'utf8');
    const options = { ...houseStyle, parser: 'typescript' };
    expect(await formatFast('plan.ts', text, options)).toBeNull();
    expect(await formatText({ path: 'plan.ts', text, options })).toEqual({ text });
  });
});

describe('Markdown and JSON', () => {
  it.each(markdown)('have the bytes of Prettier: %j', async (text) => {
    for (const style of styles)
      expect(await formatText({ path: 'README.md', text, options: style })).toEqual({
        text: await prettier('README.md', text, style),
      });
  });

  it.each([
    { a: [], b: {}, c: null, d: [1, 'x'] },
    { name: 'x', files: ['dist', 'src'], scripts: { build: 'tsc', test: 'vitest' } },
    { long: Array.from({ length: 30 }, (_, index) => `entry number ${index}`), last: true },
  ])('have the bytes of Prettier: %j', async (value) => {
    for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)])
      expect(await formatFast('package.json', text, houseStyle)).toBe(
        await prettier('package.json', text, houseStyle),
      );
  });
});

describe('the committed packages', () => {
  const files = filesBelow(join(repository, 'generated'));

  it('have the bytes of Prettier in the house style, runtime included', async () => {
    const untidy: string[] = [];
    for (const file of [...files, ...filesBelow(join(repository, 'templates/runtime'))]) {
      const text = readFileSync(file, 'utf8');
      if ((await prettier(file, text, houseStyle)) !== text) untidy.push(file);
    }
    expect(untidy).toEqual([]);
  });

  it.each(styles.slice(1))(
    'have the bytes of Prettier in other styles too: %j',
    async (style) => {
      const differing: string[] = [];
      const slow: string[] = [];
      // A third of the files is a sample that takes seconds.
      for (const file of files.filter((_, index) => index % 3 === 0)) {
        const text = readFileSync(file, 'utf8');
        const fast = await formatFast(file, text, style);
        if (fast === null) slow.push(file);
        else if (fast !== (await prettier(file, text, style))) differing.push(file);
      }
      expect(differing).toEqual([]);
      expect(slow.length).toBeLessThan(3);
    },
    60_000,
  );
});

describe('Prettier', () => {
  it.each([
    ['an option that oxfmt lacks', 'a.ts', 'const a = b ? c : d', { experimentalTernaries: true }],
    ['line ends that oxfmt would keep', 'a.ts', 'const a = 1', { endOfLine: 'crlf' }],
    ['another language', 'a.mjs', 'export const a = "b"', {}],
    ['code that is to stay', 'a.ts', '// prettier-ignore\nconst a  = 1;\n\nconst b  = 2;', {}],
    ['a comment that only oxfmt obeys', 'a.ts', '// oxfmt-ignore\nconst a  = 1;', {}],
  ] satisfies readonly [string, string, string, Options][])('formats %s', async (_, path, text, options) => {
    expect(await formatFast(path, text, options)).toBeNull();
    const parser = path.endsWith('.mjs') ? 'babel' : 'babel-ts';
    const wanted = await format(text, { ...options, parser, filepath: path });
    expect(await formatText({ path, text, options })).toEqual({ text: wanted });
  });

  it('reports the error in a text that cannot be parsed', async () => {
    const broken = { path: 'src/broken.ts', text: 'export const = 1;', options: houseStyle };
    expect(await formatText(broken)).toEqual({
      problem: expect.stringMatching(/\(1:14\): export const = 1;$/),
    });
  });

  it('reports the style of a team, and the house style if the team has none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sdkwright-format-'));
    try {
      writeFileSync(join(folder, '.prettierrc.yaml'), 'semi: false\n');
      expect(await configuredStyles(folder)('src/a.ts')).toEqual({ semi: false });
      rmSync(join(folder, '.prettierrc.yaml'));
      expect(await configuredStyles(folder)('src/a.ts')).toEqual(houseStyle);
      writeFileSync(join(folder, '.prettierrc.json'), '{ "semi": ');
      await expect(configuredStyles(folder)('src/a.ts')).rejects.toThrow('prettierrc.json');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function filesBelow(folder: string): readonly string[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !/(^|[\\/])(node_modules|dist|\.sdkwright)[\\/]/.test(path))
      // What a reference page loads is made again by each run, and not committed.
      .filter((path) => extname(path) in parsers && !/-docs[\\/]openapi\.json$/.test(path))
      .map((path) => join(folder, path))
  );
}

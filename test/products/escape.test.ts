import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  code,
  docBlock,
  docComment,
  identifier,
  inlineCode,
  literal,
  path,
  propertyAccess,
  propertyKey,
  stringLiteral,
} from '../../generator/escape/code.ts';
import { RawTextError, Text } from '../../generator/escape/text.ts';

/** What a JavaScript engine makes of an expression. */
function evaluate(expression: string): unknown {
  // oxlint-disable-next-line typescript/no-implied-eval -- the printed code is run here
  return new Function(`"use strict"; return (${expression});`)() as unknown;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('*', '/', '\\', "'", '`', '\n', '\r', '\u2028', '@', '{', '$', 'u', '\u202e'),
  }),
);

describe('string literals', () => {
  it('stand for exactly the text they were made of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(evaluate(stringLiteral(text).toString())).toBe(text);
      }),
    );
  });

  it('escape invisible characters', () => {
    expect(stringLiteral('a\u202eb\u2028\n').toString()).toBe("'a\\u202eb\\u2028\\n'");
  });
});

describe('property keys', () => {
  it('create exactly the property they name', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(Object.keys(evaluate(`{ ${propertyKey(name).toString()}: 1 }`) as object)).toEqual([name]);
      }),
    );
  });

  it('do not set a prototype', () => {
    expect(Object.keys(evaluate(`{ ${propertyKey('__proto__').toString()}: 1 }`) as object)).toEqual([
      '__proto__',
    ]);
  });

  it('are quoted only where they must be', () => {
    expect(['id', 'a-b', '1a', 'class', '$x'].map((name) => propertyKey(name).toString())).toEqual([
      'id',
      "'a-b'",
      "'1a'",
      'class',
      '$x',
    ]);
    expect(['id', 'a-b'].map((name) => propertyAccess(name).toString())).toEqual(['.id', "['a-b']"]);
  });
});

describe('doc comments', () => {
  it('end where we end them, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(evaluate(`${docBlock(docComment(text)).toString()} 42`)).toBe(42);
        expect(docComment(text).toString()).not.toMatch(/\*\/|\/\*/);
      }),
    );
  });

  it('hold no tags but ours', () => {
    expect(docComment('Use it @internal.\n@deprecated no\n  @see x {@link y} a@b').toString()).toBe(
      'Use it \\@internal.\n\\@deprecated no\n  \\@see x {\\@link y} a@b',
    );
  });

  it('drop what is invisible and unify line breaks', () => {
    expect(docComment('a\u202eb\u0000\r\nc\u2028d').toString()).toBe('ab\nc\nd');
  });
});

it('only identifiers become identifiers', () => {
  expect(identifier('größe_1').toString()).toBe('größe_1');
  expect(() => identifier('a b')).toThrow('Not an identifier');
  expect(() => identifier('a;evil()')).toThrow('Not an identifier');
});

it('no path leaves the package', () => {
  expect(path('src/models/a-b.ts').toString()).toBe('src/models/a-b.ts');
  for (const bad of ['../x', '/etc/passwd', 'a//b', 'a/./b', 'C:\\x', '.git/config', 'a/\u0000'])
    expect(() => path(bad), bad).toThrow('Not a path');
});

it('numbers, booleans and null are written as themselves', () => {
  expect([-1, 1e21, true, null].map((value) => literal(value).toString())).toEqual([
    '-1',
    '1e+21',
    'true',
    'null',
  ]);
});

it('makes code of one line for comments', () => {
  expect(inlineCode('a`b\nc').toString()).toBe("a'b c");
});

it('joins code with code alone', () => {
  expect(code`a: ${stringLiteral('b')}`.toString()).toBe("a: 'b'");
});

it('refuses to print foreign text', () => {
  const text = new Text('evil()');
  // oxlint-disable-next-line typescript/no-unnecessary-template-expression -- the template is what must throw
  expect(() => `${text as unknown as string}`).toThrow(RawTextError);
  expect(() => text.toString()).toThrow(RawTextError);
  expect(() => text.toHTML()).toThrow(RawTextError);
  expect(() => JSON.stringify(text)).toThrow(RawTextError);
});

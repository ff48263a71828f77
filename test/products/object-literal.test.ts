import { expect, it } from 'vitest';
import { arrayLiteral, objectLiteral } from '../../generator/products/sdk/declarations/object-literal.ts';
import { identifier, literal, stringLiteral } from '../../generator/escape/code.ts';

it('shortens an entry whose variable has its name', () => {
  expect(
    objectLiteral([
      ['id', identifier('id')],
      ['key', null],
    ]).toString(),
  ).toBe('{ id }');
});

it('does not shorten an entry whose value only looks like its key', () => {
  const entries = [
    ['a-b', stringLiteral('a-b')],
    ['true', literal(true)],
    ['__proto__', arrayLiteral([stringLiteral('__proto__')])],
  ] as const;
  expect(objectLiteral(entries).toString()).toBe(
    "{ 'a-b': 'a-b', true: true, ['__proto__']: ['__proto__'] }",
  );
});

import { expect, it } from 'vitest';
import { wordsOnce } from '../../generator/names/words-once.ts';

it.each([
  ['create audio translation translation result', 'create audio translation result'],
  ['user group user groups', 'user groups'],
  ['terminal terminal logo', 'terminal logo'],
  ['go go go', 'go'],
  ['list machines', 'list machines'],
  ['a b a', 'a b a'],
  ['', ''],
])('does not repeat a word of "%s"', (words, expected) => {
  expect(wordsOnce(words.split(' ').filter(Boolean)).join(' ')).toBe(expected);
});

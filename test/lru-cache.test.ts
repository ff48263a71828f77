import { expect, it } from 'vitest';
import { LruCache } from '../generator/lru-cache.ts';

it('keeps results, and drops the result that was not requested for the longest time', () => {
  const recent = new LruCache<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
});

it('has the newest result of a key', () => {
  const recent = new LruCache<number>(2);
  recent.set('a', 1);
  recent.set('a', 2);
  recent.set('b', 3);
  expect(['a', 'b'].map((key) => recent.get(key))).toEqual([2, 3]);
});

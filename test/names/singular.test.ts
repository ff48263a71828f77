import { describe, expect, it } from 'vitest';
import { isPlural, singular } from '../../generator/names/singular.ts';

describe('singular', () => {
  it.each([
    ['machines', 'machine'],
    ['registries', 'registry'],
    ['history', 'history'],
    ['status', 'status'],
    ['access', 'access'],
    ['ips', 'ip'],
    ['data', 'data'],
    ['regions', 'region'],
    ['photos', 'photo'],
    ['dns', 'dns'],
    ['s3', 's3'],
    ['series', 'series'],
    ['activity', 'activity'],
    ['metadata', 'metadata'],
    ['addresses', 'address'],
  ])('of %s is %s', (plural, expected) => {
    expect(singular(['team', plural])).toEqual(['team', expected]);
  });

  it('tells a plural', () => {
    expect(isPlural(['health', 'checks'])).toBe(true);
    expect(isPlural(['health', 'check'])).toBe(false);
    expect(isPlural(['status'])).toBe(false);
  });
});

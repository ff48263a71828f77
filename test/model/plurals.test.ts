import { describe, expect, it } from 'vitest';
import { isPlural, isPluralForm, singular } from '../../generator/model/plurals.ts';

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
    ['settings', 'setting'],
  ])('of %s is %s', (plural, expected) => {
    expect(singular(['team', plural])).toEqual(['team', expected]);
  });
});

describe('a plural', () => {
  it.each(['checks', 'ips', 'IPs', 'addresses'])('is %s', (word) => {
    expect(isPlural(word)).toBe(true);
  });

  it.each(['check', 'status', 'sheep', 'metadata', 'formData', 'DNS', 'sms', 'tls', 'os', 'settings', ''])(
    'is not %j',
    (word) => {
      expect(isPlural(word)).toBe(false);
    },
  );

  it('may be a plural in form alone', () => {
    expect(['checks', 'dns', 'settings', 'check'].map(isPluralForm)).toEqual([true, true, true, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { enumKeys } from '../../generator/names/enum-keys.ts';
import type { EnumType } from '../../generator/model/types.ts';

function enumOf(values: readonly (string | number)[], names: readonly (string | null)[] = []): EnumType {
  return {
    kind: 'enum',
    base: typeof values[0] === 'number' ? 'number' : 'string',
    open: false,
    members: values.map((value, index) => ({ value, name: names[index] ?? null, description: null })),
    origin: { file: 'api.json', pointer: '' },
  };
}

describe('the keys of an enum', () => {
  it.each([
    [
      ['in progress', 'done'],
      ['InProgress', 'Done'],
    ],
    [
      ['hour', '12_hours', '1_week'],
      ['Hour', 'Value12Hours', 'Value1Week'],
    ],
    [
      ['git-lfs', 's3'],
      ['GitLfs', 'S3'],
    ],
    [
      [0, 1, -1, 0.5],
      ['Number0', 'Number1', 'Minus1', 'Number0Point5'],
    ],
    [
      ['=', '!=', '<', '>'],
      ['Equal', 'NotEqual', 'Less', 'Greater'],
    ],
    [
      ['Etc/GMT+12', 'Etc/GMT-12'],
      ['EtcGmtPlus12', 'EtcGmtMinus12'],
    ],
    [
      [' ', ''],
      ['Space', 'Empty'],
    ],
    [
      ['1s', '5m'],
      ['Value1s', 'Value5m'],
    ],
    [
      ['asc', 'ASC', 'none'],
      ['LowerAsc', 'UpperAsc', 'None'],
    ],
    [
      ['add', 'Add'],
      ['LowerAdd', 'CapitalizedAdd'],
    ],
    [
      ['FooBar', 'fooBar', 'foo bar', 'fooBAR'],
      ['CapitalizedFooBar', 'CamelFooBar', 'FooSpaceBar', 'MixedFooBar'],
    ],
    [
      ['north-west', 'NORTH-WEST'],
      ['LowerNorthWest', 'UpperNorthWest'],
    ],
    [
      ['', 'empty', ' ', 'space'],
      ['Empty', 'LowerEmpty', 'Space', 'LowerSpace'],
    ],
    [
      ['abcD_e', 'aBcd_e', 'abCd_e'],
      ['AbcDE', 'ABcdE', 'AbCdE'],
    ],
    [
      ['ﬁt', 'fit'],
      ['Value_fb01_74', 'Value_66_69_74'],
    ],
    [
      ['constructor', '__proto__'],
      ['Constructor', 'Proto'],
    ],
  ])('of %j are %j', (values, expected) => {
    expect(enumKeys(enumOf(values))).toEqual(expected);
  });

  it('are the declared ones if the document declares them', () => {
    expect(enumKeys(enumOf([1, 2], ['Low', 'not so low']))).toEqual(['Low', 'NotSoLow']);
  });

  it('have the same meaning in any order of the values', () => {
    const values = ['h', 'H', 'GET', 'get', 'a', 'a ', 'A', 'ﬁ', 'fi'];
    const meanings = (order: readonly string[]) =>
      new Map(enumKeys(enumOf(order)).map((key, index) => [key, order[index]]));
    expect(meanings(values.toReversed())).toEqual(meanings(values));
  });

  it('are unique for any values', () => {
    const keys = enumKeys(enumOf(['a', 'A', 'a ', 'a-', 'a_']));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

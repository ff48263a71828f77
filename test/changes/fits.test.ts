import { describe, expect, it } from 'vitest';
import { compareSurfaces } from '../../generator/changes/compare.ts';
import { comparisonOf } from '../../generator/changes/comparison.ts';
import type { SurfaceType } from '../../generator/changes/surface.ts';
import { shape } from './shape-text.ts';
import { alias, enumeration, field, model, object, surface, type ModelShape } from './surfaces.ts';

const city = '{ "city": string }';
const address = '{ "city": string; "zip"?: string }';

/** Whether a type may take the place of another: when it is sent, and when it is received. */
function ways(
  before: string,
  after: string,
  old: Readonly<Record<string, ModelShape>> = {},
  now = old,
): readonly ('sent' | 'received')[] {
  const models = (shapes: typeof old): SurfaceType[] =>
    Object.entries(shapes).map(([name, each]) => model(name, each));
  const [from, to] = [shape(before), shape(after)];
  const { sent, received } = comparisonOf(
    surface({ models: models(old) }),
    surface({ models: models(now) }),
    new Map(),
  );
  return [
    ...(sent.fits(from, to) ? (['sent'] as const) : []),
    ...(received.fits(to, from) ? (['received'] as const) : []),
  ];
}

describe('an unnamed object', () => {
  it('may get an optional field, but not lose one', () => {
    expect(ways(city, address)).toEqual(['sent', 'received']);
    expect(ways(address, city)).toEqual([]);
  });

  it('may get a required field, and one that becomes required, only where it is received', () => {
    expect(ways(city, '{ "city": string; "zip": string }')).toEqual(['received']);
    expect(ways(address, '{ "city": string; "zip": string }')).toEqual(['received']);
    expect(ways('{ "city": string; "zip": string }', address)).toEqual(['sent']);
  });

  it('is compared at any depth', () => {
    const deep = (inner: string): string => `Record<string, { "a b; c": (${inner} | null)[] }>`;
    expect(ways(deep(city), deep(address))).toEqual(['sent', 'received']);
    expect(ways(deep(address), deep(city))).toEqual([]);
    expect(ways(deep('"x | y"'), deep('string'))).toEqual(['sent']);
  });

  it('that is a map may get more types if it is sent, and fewer if it is received', () => {
    const [narrow, wide] = ['Record<string, string>', 'Record<string, null | string>'];
    expect(ways(narrow, wide)).toEqual(['sent']);
    expect(ways(wide, narrow)).toEqual(['received']);
    expect(ways('Record<string, unknown>', narrow)).toEqual(['received']);
  });

  it('may get keys of any name, but not lose them', () => {
    const open = '{ "city": string; [key: string]: string }';
    expect(ways(open, city)).toEqual([]);
    expect(ways(city, open)).toEqual(['sent', 'received']);
    expect(ways(city, 'Record<string, string>')).toEqual(['sent']);
    expect(ways('Record<string, string>', '{ "city"?: number; [key: string]: string }')).toEqual([]);
  });

  it('does not fit another kind of type', () => {
    expect(ways(city, `${city}[]`)).toEqual([]);
    expect(ways('[string]', '[string, number?]')).toEqual([]);
  });
});

describe('a name', () => {
  const named = object(field('city'), field('zip', { required: false }));

  it('fits the type that it stands for, in both directions', () => {
    expect(ways(address, 'Address', {}, { Address: named })).toEqual(['sent', 'received']);
    expect(ways(address, 'Place', {}, { Place: alias('Address'), Address: named })).toEqual([
      'sent',
      'received',
    ]);
    expect(ways('Address', city, { Address: named }, {})).toEqual([]);
  });

  it('on both sides is compared by name, not by definition', () => {
    expect(ways('Address[]', '(Address | null)[]', { Address: named }, { Address: object() })).toEqual([
      'sent',
    ]);
  });

  it('may stand for a type that refers to itself', () => {
    const tree = (name: string, ...more: ReturnType<typeof field>[]): Record<string, ModelShape> => ({
      [name]: object(field('next', { type: [name], required: false }), ...more),
    });
    expect(ways('A', 'B', tree('A'), tree('B'))).toEqual(['sent', 'received']);
    expect(ways('A', 'B', tree('A'), tree('B', field('id')))).toEqual(['received']);
    expect(ways('A', 'A2', { A: alias('A & B') }, { A2: alias('A2 & B') })).toEqual([]);
  });

  it('does not fit if it leads deeper than the limit', () => {
    const links = Array.from({ length: 5000 }, (_, link) => link);
    const chain = (name: string): Record<string, ModelShape> => ({
      ...Object.fromEntries(
        links.map((link) => [`${name}${link}`, object(field('next', { type: [`${name}${link + 1}`] }))]),
      ),
      [`${name}5000`]: object(),
    });
    expect(ways('A4950', 'B4950', chain('A'), chain('B'))).toEqual(['sent', 'received']);
    expect(ways('A0', 'B0', chain('A'), chain('B'))).toEqual([]);
  });

  it('does not fit because of an assumption that proves wrong', () => {
    const list = (name: string, value: string): Record<string, ModelShape> => ({
      [name]: object(field('a', { type: [`${name}Tail`] }), field('b', { type: [value] })),
      [`${name}Tail`]: object(field('back', { type: [name] })),
    });
    const choice = alias('{ "n": B; "t": BTail }', '{ "n": unknown; "t": BTail }');
    const shapes = [list('A', 'string'), { ...list('B', 'number'), Choice: choice }] as const;
    expect(ways('{ "n": A; "t": ATail }', 'Choice', ...shapes)).toEqual([]);
  });
});

describe('an intersection', () => {
  const parts = { Base: object(field('city')), Rest: object(field('zip', { required: false })) };

  it('of objects is compared as one object', () => {
    expect(ways(address, 'Base & Rest', {}, parts)).toEqual(['sent', 'received']);
    expect(ways('Base & { "zip"?: string }', address, parts, {})).toEqual(['sent', 'received']);
    expect(ways(address, 'Base & { "id": string }', {}, parts)).toEqual([]);
  });

  it('does not fit if its parts share a field or are not plain objects', () => {
    expect(ways(city, 'Base & { "city": string }', {}, parts)).toEqual([]);
    expect(ways(city, 'Base & Record<string, number>', {}, parts)).toEqual([]);
    expect(ways(city, 'Base & (Rest | null)', {}, parts)).toEqual([]);
  });
});

describe('a model', () => {
  const changes = (before: ModelShape, after: ModelShape): readonly string[] => {
    const others = [model('Base', object(field('id')))];
    return compareSurfaces(
      surface({ models: [model('M', before, 'both'), ...others] }),
      surface({ models: [model('M', after, 'both'), ...others] }),
    ).changes.map(({ level, what }) => `${level} ${what}`);
  };

  it('may be split into parts', () => {
    const split = alias('Base & { "name": string }');
    expect(changes(object(field('id'), field('name')), split)).toEqual([
      'minor is now `Base & { "name": string }`; it was an object with id, name',
    ]);
    expect(changes(object(field('id')), split)[0]).toMatch(/^major/);
  });

  it('that is an enum does not fit the union of its values', () => {
    expect(changes(enumeration(['a', 'b']), alias('"a"', '"b"'))[0]).toMatch(/^major/);
  });
});

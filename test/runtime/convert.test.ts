import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  convertFields,
  convertIfFit,
  convertInTurn,
  convertItems,
  convertTuple,
  type Converter,
} from '../../templates/runtime/convert/converter.ts';
import { toDate } from '../../templates/runtime/convert/to-date.ts';
import { toBigInt, toDigits } from '../../templates/runtime/convert/to-integer.ts';
import { toInstant, toPlainDate } from '../../templates/runtime/convert/to-temporal.ts';
import { convertByKeys, convertTagged } from '../../templates/runtime/convert/variants.ts';
import { parseExact } from '../../templates/runtime/json/parse-exact.ts';
import { writeExact } from '../../templates/runtime/json/write-exact.ts';

const same: Converter = (value) => value;
const big = '9223372036854775807';

describe('dates', () => {
  it('are read to the millisecond, with their offset', () => {
    expect(toDate('2026-01-31T09:30:00.25+02:00', 'decode')).toEqual(new Date('2026-01-31T07:30:00.250Z'));
  });

  it('without an offset are in UTC, wherever the program runs', () => {
    expect(toDate('2026-01-31T09:30:00', 'decode')).toEqual(new Date(Date.UTC(2026, 0, 31, 9, 30)));
    expect(toDate('2026-01-31 09:30:00', 'decode')).toEqual(new Date(Date.UTC(2026, 0, 31, 9, 30)));
  });

  it('that are invalid are refused', () => {
    expect(() => toDate('yesterday', 'decode')).toThrow(
      new TypeError('"yesterday" is not a valid date-time'),
    );
    expect(() => toDate('2026-13-01T00:00:00Z', 'decode')).toThrow(TypeError);
    expect(() => toDate(5, 'decode')).toThrow(new TypeError('5 is not a valid date-time'));
    expect(() => toDate({ seconds: 5 }, 'decode')).toThrow(
      new TypeError('{"seconds":5} is not a valid date-time'),
    );
  });

  it('leave null and converted values as they are', () => {
    const date = new Date(0);
    expect([null, undefined, date].map((value) => toDate(value, 'decode'))).toEqual([null, undefined, date]);
    expect(toDate(date, 'encode')).toBe(date);
  });
});

describe('dates of Temporal', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are made by the platform: an instant of a time, a day of a date', () => {
    const from = (text: string): { text: string } => ({ text });
    vi.stubGlobal('Temporal', { Instant: { from }, PlainDate: { from } });
    expect(toInstant('2026-01-31T09:30:00.123456789Z', 'decode')).toEqual({
      text: '2026-01-31T09:30:00.123456789Z',
    });
    expect(toInstant('2026-01-31T09:30:00', 'decode')).toEqual({ text: '2026-01-31T09:30:00Z' });
    expect(toPlainDate('2026-01-31', 'decode')).toEqual({ text: '2026-01-31' });
  });

  it('that are invalid are refused', () => {
    expect(() => toInstant(5, 'decode')).toThrow(new TypeError('5 is not a valid date-time'));
    expect(() => toPlainDate(true, 'decode')).toThrow(new TypeError('true is not a valid date'));
    expect([toInstant(null, 'decode'), toPlainDate(null, 'decode')]).toEqual([null, null]);
  });

  it('ask for a polyfill where the platform has none', () => {
    vi.stubGlobal('Temporal', undefined);
    for (const convert of [toPlainDate, convertIfFit(toPlainDate)])
      expect(() => convert('2026-01-31', 'decode')).toThrow('Set globalThis.Temporal to a polyfill');
  });
});

describe('64-bit integers', () => {
  it('keep all their digits on the way in', () => {
    expect(parseExact(`{"id":${big},"n":-${big}}`, convertFields({ id: toBigInt, n: toDigits }))).toEqual({
      id: 9223372036854775807n,
      n: `-${big}`,
    });
  });

  it('keep all their digits on the way out', () => {
    expect(writeExact({ id: 9223372036854775807n, list: [1n, undefined] })).toBe(
      `{"id":${big},"list":[1,null]}`,
    );
    expect(writeExact(convertFields({ id: toDigits })({ id: big, name: big }, 'encode'))).toBe(
      `{"id":${big},"name":"${big}"}`,
    );
  });

  it('are rounded as by JSON.parse where no field asks for them', () => {
    expect(parseExact(`{"id":${big},"other":[${big}]}`, convertFields({ id: toBigInt }))).toEqual({
      id: 9223372036854775807n,
      other: [Number(big)],
    });
  });

  it('are read from strings too, which services send to avoid rounding', () => {
    expect(toBigInt(big, 'decode')).toBe(9223372036854775807n);
  });

  it.each(['1.5', '"many"', '"1.5"', '""', 'true', '{}', '1e400', '-1e400'])('refuse %s', (text) => {
    expect(() => parseExact(`{"id":${text}}`, convertFields({ id: toBigInt }))).toThrow(TypeError);
    expect(() => parseExact(`{"id":${text}}`, convertFields({ id: toDigits }))).toThrow(TypeError);
  });

  it('name the invalid value in the error', () => {
    expect(() => parseExact('1e400', toBigInt)).toThrow(new TypeError('Infinity is not a valid integer'));
    expect(() => parseExact('"many"', toDigits)).toThrow(new TypeError('"many" is not a valid integer'));
  });

  it('leave null and converted values as they are', () => {
    expect([null, undefined, 7n].map((value) => toBigInt(value, 'decode'))).toEqual([null, undefined, 7n]);
    expect([null, '7'].map((value) => toDigits(value, 'decode'))).toEqual([null, '7']);
    expect(toBigInt('x', 'encode')).toBe('x');
  });
});

describe('exact JSON', () => {
  it('reads what JSON.parse reads, whatever the document holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const long = `[${text},1234567890123456.5]`;
        expect(parseExact(long, same)).toEqual(JSON.parse(long));
      }),
    );
  });

  it('writes what JSON.stringify writes, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(writeExact(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('keeps names of the prototype as ordinary names', () => {
    const read = parseExact(`{"__proto__":{"a":${big}},"\\"}":1}`, same);
    expect(Object.entries(Object(read))).toEqual([
      ['__proto__', { a: Number(big) }],
      ['"}', 1],
    ]);
  });

  it('refuses text that is not JSON', () => {
    expect(() => parseExact(`{"id":${big}`, same)).toThrow(SyntaxError);
  });
});

describe('structures', () => {
  const at = '2026-01-31T09:30:00Z';
  const date = new Date(at);

  it('are converted by name, by element and by position, and the input stays as it is', () => {
    const value = { at, list: [at], pair: [1, at, at], other: at };
    const convert = convertFields({
      at: toDate,
      list: convertItems(toDate),
      pair: convertTuple([undefined, toDate], toDate),
    });
    expect(convert(value, 'decode')).toEqual({ at: date, list: [date], pair: [1, date, date], other: at });
    expect(value.at).toBe(at);
  });

  it('convert unnamed properties by the default, except for those that are named without a conversion', () => {
    expect(convertFields({ a: undefined }, toDate)({ a: at, b: at }, 'decode')).toEqual({ a: at, b: date });
  });

  it('are distinguished by a tag', () => {
    const convert = convertTagged('kind', { timed: convertFields({ at: toDate }) });
    expect(convert({ kind: 'timed', at }, 'decode')).toEqual({ kind: 'timed', at: date });
    expect(convert({ kind: 'free', at }, 'decode')).toEqual({ kind: 'free', at });
    expect(convert({ kind: 'toString' }, 'decode')).toEqual({ kind: 'toString' });
  });

  it('without a tag are distinguished by the properties they must have', () => {
    const convert = convertByKeys([['title']], [['text', 'at'], convertFields({ at: toDate })]);
    expect(convert({ text: 'x', at }, 'decode')).toEqual({ text: 'x', at: date });
    expect(convert({ title: 'x', at: 'noon' }, 'decode')).toEqual({ title: 'x', at: 'noon' });
  });

  it('of several kinds are converted by the first conversion that fits', () => {
    const convert = convertInTurn(convertIfFit(toDate), convertIfFit(toBigInt));
    expect([at, 'never', 7].map((value) => convert(value, 'decode'))).toEqual([date, 'never', 7n]);
  });
});

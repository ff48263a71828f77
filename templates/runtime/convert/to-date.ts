import type { Converter } from './converter.js';

const dateTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * `format: date-time` (RFC 3339) as a `Date`. A time without an offset is one in UTC, wherever the program runs. Digits
 * beyond milliseconds are lost, for `Date` has none. JSON and parameters write a `Date` by themselves.
 */
export const toDate: Converter = (value, way) => {
  if (way === 'encode' || typeof value !== 'string') return value;
  const [, , , offset] = dateTime.exec(value) ?? [];
  const date = new Date(offset === undefined ? `${value.replace(' ', 'T')}Z` : value);
  if (!dateTime.test(value) || Number.isNaN(date.getTime()))
    throw new TypeError(`${JSON.stringify(value)} is no date-time`);
  return date;
};

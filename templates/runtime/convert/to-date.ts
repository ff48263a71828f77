import { leaveOrRefuse, type Converter } from './converter.js';

const dateTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * `format: date-time` (RFC 3339) as a `Date`. A time without an offset is in UTC, wherever the program runs. Digits
 * beyond milliseconds are lost, because `Date` has none. JSON and parameters write a `Date` themselves.
 */
export const toDate: Converter = (value, way) => {
  if (way === 'encode') return value;
  if (typeof value !== 'string') return leaveOrRefuse(value, 'date-time');
  const [text, , , offset] = dateTime.exec(value) ?? [];
  const date = new Date(offset === undefined ? `${value.replace(' ', 'T')}Z` : value);
  return text === undefined || Number.isNaN(date.getTime()) ? leaveOrRefuse(value, 'date-time') : date;
};

import { leaveOrRefuse, type Converter } from './converter.js';

/** `format: date-time` (RFC 3339) as a `Temporal.Instant`, to the nanosecond. A time without an offset is in UTC. */
export const toInstant: Converter = (value, way) => {
  if (way === 'encode') return value;
  if (typeof value !== 'string') return leaveOrRefuse(value, 'date-time');
  return from('Instant', /(Z|[+-]\d\d:?\d\d)$/i.test(value) ? value : `${value}Z`, 'date-time');
};

/** `format: date` as a `Temporal.PlainDate`: a day of the calendar, without a time zone. */
export const toPlainDate: Converter = (value, way) => {
  if (way === 'encode') return value;
  return typeof value === 'string' ? from('PlainDate', value, 'date') : leaveOrRefuse(value, 'date');
};

/**
 * Looks `Temporal` up at run time, because some platforms lack it, and packages that do not use it must compile without
 * its types.
 */
function from(type: 'Instant' | 'PlainDate', text: string, format: string): unknown {
  const constructor: unknown = Reflect.get(Object(Reflect.get(globalThis, 'Temporal')), type);
  const make: unknown = Reflect.get(Object(constructor), 'from');
  if (typeof make !== 'function')
    throw new Error('This platform has no Temporal. Set globalThis.Temporal to a polyfill first.');
  try {
    return make.call(constructor, text);
  } catch (cause) {
    throw new TypeError(`${JSON.stringify(text)} is not a valid ${format}`, { cause });
  }
}

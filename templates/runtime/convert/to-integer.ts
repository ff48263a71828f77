import { ExactInteger } from '../json/exact-integer.js';
import { leaveOrRefuse, type Converter } from './converter.js';

/** A 64-bit integer as a `bigint`. */
export const toBigInt: Converter = (value, way) => {
  if (way === 'encode') return value;
  const digits = digitsOf(value);
  return digits === null ? leaveOrRefuse(value, 'integer') : BigInt(digits);
};

/** A 64-bit integer as a string of its digits. It is sent as a number. */
export const toDigits: Converter = (value, way) => {
  if (way === 'encode')
    return typeof value === 'string' && isInteger(value) ? new ExactInteger(value) : value;
  return digitsOf(value) ?? leaveOrRefuse(value, 'integer');
};

/** Some services send such numbers as strings, because clients could round them. */
function digitsOf(value: unknown): string | null {
  if (value instanceof ExactInteger) return value.digits;
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value).toString();
  return typeof value === 'string' && isInteger(value) ? value : null;
}

function isInteger(text: string): boolean {
  return /^-?\d+$/.test(text);
}

import type { Converter } from '../convert/converter.js';
import { ExactInteger } from './exact-integer.js';

const tokens = /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s{}[\],:"]+/g;

/**
 * Parses JSON and converts it without rounding the integers that the converter needs. Other integers are rounded as
 * `JSON.parse` does. It is as fast as `JSON.parse` if the text has no long numbers.
 *
 * `JSON.parse` can return the digits of a number only if its reviver gets the source text, which Node 20 and others do
 * not support.
 *
 * @throws SyntaxError when the text is not JSON, and the errors of the converter.
 */
export function parseExact(text: string, convert: Converter): unknown {
  const rounded: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return convert(rounded, 'decode');
  return roundRest(convert(parseTokens(text.match(tokens) ?? []), 'decode'));
}

/** Builds the value from tokens of valid JSON. */
function parseTokens(all: readonly string[]): unknown {
  let at = 0;
  const take = (): string => all[at++] ?? '';
  const each = (end: string, read: () => void): void => {
    while (all[at] !== end) {
      read();
      if (all[at] === ',') at++;
    }
    at++;
  };
  const value = (): unknown => {
    const token = take();
    if (token === '[') {
      const items: unknown[] = [];
      each(']', () => items.push(value()));
      return items;
    }
    if (token !== '{') return scalar(token);
    const entries: [string, unknown][] = [];
    each('}', () => {
      const name: unknown = JSON.parse(take());
      at++;
      entries.push([String(name), value()]);
    });
    return Object.fromEntries(entries);
  };
  return value();
}

function scalar(token: string): unknown {
  const value: unknown = JSON.parse(token);
  const isExact = !/^-?\d{16,}$/.test(token) || Number.isSafeInteger(value);
  return isExact ? value : new ExactInteger(token);
}

/** Turns the remaining integers into numbers. */
function roundRest(value: unknown): unknown {
  if (value instanceof ExactInteger) return value.toJSON();
  if (Array.isArray(value)) return value.map(roundRest);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, roundRest(part)]));
}

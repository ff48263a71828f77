import type { Converter } from '../convert/converter.js';
import { writeExact } from '../json/write-exact.js';
import type { Encoder } from '../plan.js';

/**
 * Writes bodies as JSON, with all digits of 64-bit integers.
 *
 * @param convert - Marks the strings that are integers in JSON.
 */
export function exactJsonBody(mediaType = 'application/json', convert?: Converter): Encoder {
  return (value, contentType = mediaType) => {
    const wire = convert ? convert(value, 'encode') : value;
    return { content: writeExact(wire) ?? '', contentType };
  };
}

/** Sends an array as lines, each with one such JSON value. */
export function exactLinesBody(mediaType = 'application/jsonl', convert?: Converter): Encoder {
  return (value, contentType = mediaType) => {
    const start = /json-seq\b/.test(contentType) ? '\u001e' : '';
    const lines = (Array.isArray(value) ? value : [value]).map((line: unknown) => {
      const wire = convert ? convert(line, 'encode') : line;
      return `${start}${writeExact(wire) ?? 'null'}\n`;
    });
    return { content: lines.join(''), contentType };
  };
}

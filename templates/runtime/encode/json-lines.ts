import { stringify } from '../json/refuse-bytes.js';
import type { Encoder } from '../plan.js';

/**
 * Sends an array as one JSON value a line; under a type that is a sequence, such as `application/json-seq`, each after the
 * record separator that RFC 7464 asks for.
 */
export function jsonLinesBody(mediaType = 'application/jsonl'): Encoder {
  return (value, contentType = mediaType) => {
    const lines = Array.isArray(value) ? value : [value];
    const start = /json-seq\b/.test(contentType) ? '\u001e' : '';
    return {
      content: lines.map((line) => `${start}${stringify(line)}\n`).join(''),
      contentType,
    };
  };
}

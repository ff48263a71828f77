import { stringify } from '../json/refuse-bytes.js';
import type { Encoder } from '../plan.js';

/**
 * Sends an array as one JSON value on each line. Under a sequence type such as `application/json-seq`, each value
 * follows a record separator (RFC 7464).
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

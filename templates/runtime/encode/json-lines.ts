import type { Encoder } from '../plan.js';

/** Sends an array as one JSON value a line. */
export function jsonLinesBody(mediaType = 'application/jsonl'): Encoder {
  return (value, contentType = mediaType) => {
    const lines = Array.isArray(value) ? value : [value];
    return { content: lines.map((line) => `${JSON.stringify(line)}\n`).join(''), contentType };
  };
}

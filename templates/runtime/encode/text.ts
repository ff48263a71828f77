import type { Encoder } from '../plan.js';

/** Sends text as it is; other values as their text. */
export function textBody(mediaType = 'text/plain'): Encoder {
  return (value, contentType = mediaType) => ({ content: String(value), contentType });
}

import type { Reader } from '../plan.js';

/** Reads text, decoded as UTF-8. */
export function readText(accept = 'text/plain'): Reader<string> {
  return { accept, read: (response) => response.text() };
}

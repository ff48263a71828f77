import type { Reader } from '../plan.js';

/** Reads bytes as a typed array. */
export function readBytes(accept = 'application/octet-stream'): Reader<Uint8Array> {
  return { accept, read: async (response) => new Uint8Array(await response.arrayBuffer()) };
}

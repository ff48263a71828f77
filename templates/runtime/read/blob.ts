import type { Reader } from '../plan.js';

/** Reads bytes as a `Blob`, whose `type` is the media type of the answer. */
export function readBlob(accept = 'application/octet-stream'): Reader<Blob> {
  return { accept, read: (response) => response.blob() };
}

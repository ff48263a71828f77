import type { Reader } from '../plan.js';

/** Reads bytes as a typed array. */
export function readBytes(accept = 'application/octet-stream'): Reader<Uint8Array> {
  return { accept, read: async (response) => new Uint8Array(await response.arrayBuffer()) };
}

/** Reads bytes as a `Blob`, whose `type` is the media type of the response. */
export function readBlob(accept = 'application/octet-stream'): Reader<Blob> {
  return { accept, read: (response) => response.blob() };
}

/** Returns the body as a stream. The call ends when the body begins; the caller's signal still ends the stream. */
export function readStream(accept = 'application/octet-stream'): Reader<ReadableStream<Uint8Array>> {
  return {
    accept,
    async read(response, exchange) {
      const release = exchange.detach();
      const end = new TransformStream<Uint8Array, Uint8Array>({ flush: release });
      return (response.body ?? new Blob([]).stream()).pipeThrough(end, { signal: exchange.signal });
    },
  };
}

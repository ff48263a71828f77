import type { Reader } from '../plan.js';

/**
 * Hands the body over as it arrives. The call is over once it begins; the caller's signal still ends it.
 */
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

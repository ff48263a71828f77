import type { Reader } from '../plan.js';

/** Ignores the body of a response, for documents that declare no body. */
export function readNothing(): Reader<undefined> {
  return {
    accept: '*/*',
    async read(response) {
      await response.body?.cancel();
      return undefined;
    },
  };
}

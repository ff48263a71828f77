import type { Reader } from '../plan.js';

/** Ignores the body of a response that is declared to have none. */
export function readNothing(): Reader<undefined> {
  return {
    accept: '*/*',
    async read(response) {
      await response.body?.cancel();
      return undefined;
    },
  };
}

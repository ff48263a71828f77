import type { Reader } from '../plan.js';

/** Passes over the body of a response that is declared to have none, whatever the service sends. */
export function readNothing(): Reader<undefined> {
  return {
    accept: '*/*',
    async read(response) {
      await response.body?.cancel();
      return undefined;
    },
  };
}

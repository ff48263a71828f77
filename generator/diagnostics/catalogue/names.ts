import type { Entries } from './entry.ts';

/** What the room `names` can complain of. */
export const namesEntries = {} as const satisfies Entries;

import type { Entries } from './entry.ts';

/** What the room `load` can complain of. */
export const loadEntries = {} as const satisfies Entries;

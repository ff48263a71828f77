import type { Entries } from './entry.ts';

/** What the room `output` can complain of. */
export const outputEntries = {} as const satisfies Entries;

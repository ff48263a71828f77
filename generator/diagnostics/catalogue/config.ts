import type { Entries } from './entry.ts';

/** What the room `config` can complain of. */
export const configEntries = {} as const satisfies Entries;

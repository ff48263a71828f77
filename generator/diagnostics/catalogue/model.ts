import type { Entries } from './entry.ts';

/** What the room `model` can complain of. */
export const modelEntries = {} as const satisfies Entries;

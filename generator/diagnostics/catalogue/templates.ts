import type { Entries } from './entry.ts';

/** What the room `templates` can complain of. */
export const templatesEntries = {} as const satisfies Entries;

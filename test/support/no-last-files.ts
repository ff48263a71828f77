import type { LastFiles } from '../../generator/print/last-files.ts';

/** For runs that make all files again. */
export const noLastFiles: LastFiles = { isEmpty: true, find: () => null, keep: () => undefined };

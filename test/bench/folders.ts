import { join } from 'node:path';

/** The checkout that is measured. */
export const root = join(import.meta.dirname, '../..');

/** What the other generators are installed in. */
export const installed = join(import.meta.dirname, 'node_modules');

/** Where everything is generated; inside this folder, so that outputs find the packages they import. */
export const work = join(import.meta.dirname, '.cache');

/** The part of {@link work} that our generator runs in. Its caches are kept here, so that they can be emptied. */
export const ourProject = join(work, 'project');

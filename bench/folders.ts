import { join } from 'node:path';

/** The checkout that is measured. */
export const root = join(import.meta.dirname, '..');

/** What the other generators are installed in. */
export const installed = join(import.meta.dirname, 'node_modules');

/** Where everything is generated; inside this folder, so that outputs find the packages they import. */
export const work = join(import.meta.dirname, '.cache');

/** Earlier commits of our generator, built. They are kept from run to run. */
export const baselines = join(import.meta.dirname, '.baseline');

import { join } from 'node:path';

/** The checkout that is measured. */
export const root = join(import.meta.dirname, '..');

/** The folder of installed other generators. */
export const installed = join(import.meta.dirname, 'node_modules');

/**
 * The folder of all outputs. It is inside this folder, so that outputs find the packages that they import.
 */
export const work = join(import.meta.dirname, '.cache');

/** The folder of built earlier commits, which are kept between runs. */
export const baselines = join(import.meta.dirname, '.baseline');

import type { Origin } from '../diagnostics/origin.ts';

/** A part of the configuration, with where it stands: only who has read the file can tell what findings about it should name. */
export interface Configured<T> {
  readonly value: T;
  readonly origin: Origin;
}

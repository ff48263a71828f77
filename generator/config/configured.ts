import type { Origin } from '../diagnostics/origin.ts';

/** A part of the configuration with its place, so that findings about it can name the file. */
export interface Configured<T> {
  readonly value: T;
  readonly origin: Origin;
}

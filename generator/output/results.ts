/** What a write did, in paths relative to the package. */
export interface Written {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: number;
}

/** A file that is not as the generator would write it now. */
export interface Drift {
  readonly path: string;
  readonly kind: 'missing' | 'changed' | 'obsolete';
}

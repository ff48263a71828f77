/** The result of a write, in paths relative to the package. */
export interface Written {
  readonly written: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: number;
}

/** A file that differs from the generated one. */
export interface Drift {
  readonly path: string;
  readonly kind: 'missing' | 'changed' | 'obsolete';
}

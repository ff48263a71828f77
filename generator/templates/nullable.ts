/** Stands in a sample view for a value that a view may have null in its place. */
export class Nullable<T = unknown> {
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }
}

/** A value that may be null. */
export function maybe<T>(value: T): Nullable<T> {
  return new Nullable(value);
}

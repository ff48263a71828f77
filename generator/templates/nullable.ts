/** In a sample view, a value that may be null in a real view. */
export class Nullable<T = unknown> {
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }
}

/** Marks a value that may be null. */
export function maybe<T>(value: T): Nullable<T> {
  return new Nullable(value);
}

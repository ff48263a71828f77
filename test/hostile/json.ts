/** A value of a document. */
export type Json = unknown;

/** An object with keys of its own, `__proto__` too. */
export function own(entries: readonly (readonly [string, Json])[]): object {
  return Object.fromEntries(entries);
}

export function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

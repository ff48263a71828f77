/** Two lists of named things, matched by name. Each list keeps its order. */
export interface Pairs<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly kept: readonly (readonly [before: T, after: T])[];
}

/** Matches the elements of two lists by a key that is unique in each. */
export function pair<T>(before: readonly T[], after: readonly T[], keyOf: (value: T) => string): Pairs<T> {
  const old = new Map(before.map((value) => [keyOf(value), value]));
  const now = new Map(after.map((value) => [keyOf(value), value]));
  return {
    added: after.filter((value) => !old.has(keyOf(value))),
    removed: before.filter((value) => !now.has(keyOf(value))),
    kept: before.flatMap((value) => {
      const match = now.get(keyOf(value));
      return match === undefined ? [] : [[value, match] as const];
    }),
  };
}

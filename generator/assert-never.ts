/** Marks a place that no value reaches; the compiler reports a forgotten case. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

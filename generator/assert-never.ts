/** Marks a place that no value reaches; the compiler complains when a case was forgotten. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

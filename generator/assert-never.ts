/** Marks code that no value can reach. The compiler reports a case that a switch forgets. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

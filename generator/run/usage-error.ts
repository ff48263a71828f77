/** The options that were given do not go together, or name something that does not exist. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

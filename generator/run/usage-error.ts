/** The given options exclude each other, or name something that does not exist. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

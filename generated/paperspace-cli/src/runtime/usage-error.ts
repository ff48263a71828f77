/** The arguments cannot be understood. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

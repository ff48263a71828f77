/** The arguments are invalid. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

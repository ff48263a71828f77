/** What was typed cannot be done: told to the user as it is, with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

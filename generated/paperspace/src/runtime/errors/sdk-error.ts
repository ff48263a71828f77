/** The request an error is about. The URL holds no secrets. */
export interface ErrorRequest {
  readonly method: string;
  readonly url: string;
}

/** What every error this package throws is. */
export class SdkError extends Error {
  override readonly name: string = 'SdkError';
  /** What {@link isSdkError} goes by. */
  readonly isSdkError = true;
}

/** Tells this package's errors from others, also across two copies of it, where `instanceof` does not. */
export function isSdkError(value: unknown): value is SdkError {
  return value instanceof Error && 'isSdkError' in value;
}

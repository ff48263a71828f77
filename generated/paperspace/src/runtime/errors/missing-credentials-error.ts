import { isSdkError, SdkError } from './sdk-error.js';

/** A call needs credentials that the client was not given. Nothing was sent. */
export class MissingCredentialsError extends SdkError {
  override readonly name = 'MissingCredentialsError';
}

/** Tells a {@link MissingCredentialsError}, also across two copies of this package. */
export function isMissingCredentialsError(value: unknown): value is MissingCredentialsError {
  return isSdkError(value) && value.name === 'MissingCredentialsError';
}

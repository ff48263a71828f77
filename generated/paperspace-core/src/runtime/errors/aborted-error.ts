import { RequestError } from './request-error.js';
import { isSdkError } from './sdk-error.js';

/** The caller's signal aborted the call. `cause` is the signal's reason. */
export class AbortedError extends RequestError {
  override readonly name = 'AbortedError';
}

/** Tells a {@link AbortedError}, also across two copies of this package. */
export function isAbortedError(value: unknown): value is AbortedError {
  return isSdkError(value) && value.name === 'AbortedError';
}

import { RequestError } from './request-error.js';
import { isSdkError } from './sdk-error.js';

/** No answer came in time. */
export class TimeoutError extends RequestError {
  override readonly name = 'TimeoutError';
}

/** Tells a {@link TimeoutError}, also across two copies of this package. */
export function isTimeoutError(value: unknown): value is TimeoutError {
  return isSdkError(value) && value.name === 'TimeoutError';
}

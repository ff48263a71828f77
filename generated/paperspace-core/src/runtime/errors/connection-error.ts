import { RequestError } from './request-error.js';
import { isSdkError } from './sdk-error.js';

/** No answer came: the service was not reached, or the connection broke. `cause` is what `fetch` threw. */
export class ConnectionError extends RequestError {
  override readonly name = 'ConnectionError';
}

/** Tells a {@link ConnectionError}, also across two copies of this package. */
export function isConnectionError(value: unknown): value is ConnectionError {
  return isSdkError(value) && value.name === 'ConnectionError';
}

import { isApiError } from '../errors/api-error.js';
import { isConnectionError } from '../errors/connection-error.js';
import { isTimeoutError } from '../errors/timeout-error.js';

/** Whether a failure may pass: no connection, no answer in time, 408, 429 and 5xx. */
export function isTransient(error: unknown): boolean {
  if (isApiError(error)) return error.status === 408 || error.status === 429 || error.status >= 500;
  return isConnectionError(error) || isTimeoutError(error);
}

import { ApiError, isApiError } from './api-error.js';

/** Status 500 and above: the service failed. */
export class ServerError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'ServerError';
}

/** Tells a {@link ServerError}, also across two copies of this package. */
export function isServerError(value: unknown): value is ServerError {
  return isApiError(value) && value.status >= 500;
}

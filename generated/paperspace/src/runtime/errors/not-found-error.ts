import { ApiError, isApiError } from './api-error.js';

/** Status 404: there is no such thing, or none that the credentials may see. */
export class NotFoundError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'NotFoundError';
}

/** Tells a {@link NotFoundError}, also across two copies of this package. */
export function isNotFoundError(value: unknown): value is NotFoundError {
  return isApiError(value) && value.status === 404;
}

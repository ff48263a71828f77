import { ApiError, isApiError } from './api-error.js';

/** Status 400: the service could not make sense of the request. */
export class BadRequestError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'BadRequestError';
}

/** Tells a {@link BadRequestError}, also across two copies of this package. */
export function isBadRequestError(value: unknown): value is BadRequestError {
  return isApiError(value) && value.status === 400;
}

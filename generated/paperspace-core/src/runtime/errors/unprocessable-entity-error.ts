import { ApiError, isApiError } from './api-error.js';

/** Status 422: the request is well-formed, but its values are not valid. */
export class UnprocessableEntityError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'UnprocessableEntityError';
}

/** Tells a {@link UnprocessableEntityError}, also across two copies of this package. */
export function isUnprocessableEntityError(value: unknown): value is UnprocessableEntityError {
  return isApiError(value) && value.status === 422;
}

import { ApiError, isApiError } from './api-error.js';

/** Status 403: the credentials do not allow this. */
export class PermissionDeniedError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'PermissionDeniedError';
}

/** Tells a {@link PermissionDeniedError}, also across two copies of this package. */
export function isPermissionDeniedError(value: unknown): value is PermissionDeniedError {
  return isApiError(value) && value.status === 403;
}

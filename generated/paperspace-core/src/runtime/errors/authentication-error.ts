import { ApiError, isApiError } from './api-error.js';

/** Status 401: the credentials are missing, wrong or expired. */
export class AuthenticationError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'AuthenticationError';
}

/** Tells a {@link AuthenticationError}, also across two copies of this package. */
export function isAuthenticationError(value: unknown): value is AuthenticationError {
  return isApiError(value) && value.status === 401;
}

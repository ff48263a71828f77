import { ApiError, isApiError } from './api-error.js';

/** Status 409: the state of the resource is in the way. */
export class ConflictError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'ConflictError';
}

/** Tells a {@link ConflictError}, also across two copies of this package. */
export function isConflictError(value: unknown): value is ConflictError {
  return isApiError(value) && value.status === 409;
}

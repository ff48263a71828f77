import { ApiError, isApiError } from './api-error.js';

/** Status 429: too many requests. */
export class RateLimitError<Body = unknown> extends ApiError<Body> {
  override readonly name = 'RateLimitError';
}

/** Tells a {@link RateLimitError}, also across two copies of this package. */
export function isRateLimitError(value: unknown): value is RateLimitError {
  return isApiError(value) && value.status === 429;
}

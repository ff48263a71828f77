import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** A list cannot be paged as its document says: no items where they should be, or pages that lead nowhere new. */
export class PaginationError extends SdkError {
  override readonly name = 'PaginationError';
}

/** Tells a {@link PaginationError}, also across two copies of this package. */
export function isPaginationError(value: unknown): value is PaginationError {
  return isSdkError(value) && value.name === 'PaginationError';
}

import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** A list cannot be paged as its document says: no items where they should be, or pages that lead nowhere new. */
export class PaginationError extends SdkError {
  override readonly name = 'PaginationError';
}

/** Tells a {@link PaginationError}. */
export const isPaginationError = (value: unknown): value is PaginationError =>
  isSdkError(value) && value.name === 'PaginationError';

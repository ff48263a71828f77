import { ResponseError } from '../errors/response-error.js';
import { isSdkError } from '../errors/sdk-error.js';
import type { PageContext } from './scheme.js';

/** The pagination of a list does not match the document: the items are missing, or pages lead to no new page. */
export class PaginationError extends ResponseError {
  override readonly name = 'PaginationError';

  /** @param turn - The page that the list cannot continue from. */
  constructor(context: Omit<PageContext<unknown, unknown>, 'items'>, reason: string, options?: ErrorOptions) {
    const { call, request, response, body } = context;
    super(request, response, `${call.plan.id}: ${reason}`, body, options);
  }
}

/** Tells a {@link PaginationError}. */
export const isPaginationError = (value: unknown): value is PaginationError =>
  isSdkError(value) && value.name === 'PaginationError';

import { ResponseError } from '../errors/response-error.js';
import { isSdkError } from '../errors/sdk-error.js';
import { redactUrl } from '../url.js';
import type { PageContext } from './scheme.js';

/** The pagination of a list does not match the document: items are missing, or a page does not lead to a new page. */
export class PaginationError extends ResponseError {
  override readonly name = 'PaginationError';

  /** @param context - The page after which the list cannot continue. */
  constructor(context: Omit<PageContext<unknown, unknown>, 'items'>, reason: string, options?: ErrorOptions) {
    // A cursor may be a URL with secrets.
    const said = `${context.call.plan.id}: ${redactUrl(reason)}`;
    super(context.request, context.response, said, context.body, options);
  }
}

/** Tells a {@link PaginationError}. */
export const isPaginationError = (value: unknown): value is PaginationError =>
  isSdkError(value) && value.name === 'PaginationError';

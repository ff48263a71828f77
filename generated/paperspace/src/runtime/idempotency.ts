import { ApiError } from './errors/api-errors.js';
import { ConnectionError } from './errors/transport-errors.js';
import type { Idempotency } from './plan.js';

/** The end of messages of failures before anything was sent: the connection was refused, or the host was not found. */
const unsent = /\((ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ConnectionRefused)\)$/;

/**
 * For operations whose method is not idempotent (RFC 9110, section 9.2.2). With an idempotency key, or if the document says that
 * the operation is idempotent, a request is retried like all others. Otherwise, it is retried only if it was not processed.
 */
export const byKey: Idempotency = ({ idempotent, idempotencyKey = {} }, options) => {
  const { header = 'idempotency-key', make } = idempotencyKey;
  return {
    made: { [header]: make?.() },
    given: { [header]: options.idempotencyKey },
    retryFor: (headers) => (idempotent || headers.has(header) ? undefined : isUnprocessed),
  };
};

/** Status 429, 503 with `Retry-After`, and failures before anything was sent. */
function isUnprocessed(error: unknown): boolean {
  if (!(error instanceof ApiError)) return error instanceof ConnectionError && unsent.test(error.message);
  return error.status === 429 || (error.status === 503 && error.headers.has('retry-after'));
}

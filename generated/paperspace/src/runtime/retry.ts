import type { Client, RequestOptions } from './client.js';
import { ApiError } from './errors/api-errors.js';
import { retryAfterMs } from './errors/retry-after.js';
import { ConnectionError, TimeoutError } from './errors/transport-errors.js';
import type { Message } from './message.js';

/** The longest wait before a retry. A service that asks for a longer one is not asked again. */
const longestDelayMs = 60_000;

/**
 * Decides whether and when to send a request again. The caller's policy decides, else these rules. Failures that may be
 * temporary are retried, or only those that the message names. The wait is that of `Retry-After`, else half a second,
 * doubled each time up to eight seconds, less a random share of up to half.
 *
 * @param failures - The number of failed attempts.
 * @returns Milliseconds to wait; null to give up.
 */
export function delayAfter(
  error: unknown,
  failures: number,
  client: Client,
  { once, retryFor = isTemporary }: Message,
  { maxRetries = client.maxRetries, retry = client.retry, signal }: RequestOptions,
): number | null {
  if (once || signal?.aborted) return null;
  if (retry) return retry(error, failures);
  if (failures > maxRetries || !retryFor(error)) return null;
  const asked = error instanceof ApiError ? retryAfterMs(error.headers, client.clock) : null;
  const delayMs = asked ?? Math.min(250 * 2 ** failures, 8000) * (1 - client.clock.random() / 2);
  return delayMs <= longestDelayMs ? delayMs : null;
}

/** Whether a failure may be temporary: connection failures, time-outs of an attempt and the statuses 408, 409, 429 and 5xx. */
export function isTemporary(error: unknown): boolean {
  if (error instanceof ApiError) return /408|409|429|5../.test(`${error.status}`);
  return error instanceof ConnectionError || error instanceof TimeoutError;
}

import type { Client, RequestOptions } from './client.js';
import { ApiError } from './errors/api-errors.js';
import { retryAfterMs } from './errors/retry-after.js';
import { ConnectionError, TimeoutError } from './errors/transport-errors.js';
import type { Message } from './message.js';

/** The longest wait before a retry. A service that asks for a longer one is not asked again. */
const longestDelayMs = 60_000;

/** The end of messages of failures before anything was sent: the connection was refused, or the host was not found. */
const unsent = /\((ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ConnectionRefused)\)$/;

/**
 * Decides whether and when to send a request again. The caller's policy decides, else these rules. Connection failures,
 * time-outs of an attempt and the statuses 408, 409, 429 and 5xx are retried. A request that must not arrive twice is
 * retried only if it was not processed: status 429, 503 with `Retry-After`, and failures before anything was sent. The
 * wait is that of `Retry-After`, else half a second, doubled each time up to eight seconds, less a random share of up
 * to half.
 *
 * @param failures - The number of failed attempts.
 * @returns Milliseconds to wait; null to give up.
 */
export function delayAfter(
  error: unknown,
  failures: number,
  client: Client,
  { once, repeatable }: Message,
  { maxRetries = client.maxRetries, retry = client.retry, signal }: RequestOptions,
): number | null {
  if (once || signal?.aborted) return null;
  if (retry) return retry(error, failures);
  let passing;
  let asked: number | null = null;
  if (error instanceof ApiError) {
    const { status, headers } = error;
    asked = retryAfterMs(headers, client.clock);
    passing = repeatable
      ? /408|409|429|5../.test(`${status}`)
      : status === 429 || (status === 503 && headers.has('retry-after'));
  } else
    passing = repeatable
      ? error instanceof ConnectionError || error instanceof TimeoutError
      : error instanceof ConnectionError && unsent.test(error.message);
  if (!passing || failures > maxRetries) return null;
  const delayMs = asked ?? Math.min(250 * 2 ** failures, 8000) * (1 - client.clock.random() / 2);
  return delayMs <= longestDelayMs ? delayMs : null;
}

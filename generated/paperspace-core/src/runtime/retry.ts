import type { Client, RequestOptions } from './client.js';
import { ApiError } from './errors/api-errors.js';
import { retryAfterMs } from './errors/retry-after.js';
import { ConnectionError, TimeoutError } from './errors/transport-errors.js';
import type { Message } from './message.js';

/** The longest wait before a retry. A service that asks for a longer one is not asked again. */
const longestDelayMs = 60_000;

/** How messages end that tell that nothing was sent: no connection was made, or the service's name was not found. */
const unsent = /\((ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ConnectionRefused)\)$/;

/**
 * Decides by the caller's policy, or else by its own, whether and when to try again. Its own waits as `Retry-After` says, else half
 * a second, doubled each time up to eight, less up to half by chance: where a failure may be another the next time. Those are
 * connection failures, time-outs of an attempt and the statuses 408, 409, 429 and 5xx; for a request that must not arrive
 * twice, only what tells that it was not processed: status 429, 503 with `Retry-After`, and failures before anything was sent.
 *
 * @param failures - How many attempts have failed.
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

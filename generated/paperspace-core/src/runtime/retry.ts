import type { Clock } from './clock.js';
import { ApiError } from './errors/api-errors.js';
import { ConnectionError, TimeoutError } from './errors/transport-errors.js';

/** The longest wait before a retry, even where the service asks for more. */
const longestDelayMs = 60_000;

/**
 * Decides whether and when to try again: for connection failures, time-outs of an attempt and the statuses 408, 409, 429
 * and 5xx. Waits as `Retry-After` says, else half a second, doubled each time up to eight, less up to half by chance.
 *
 * @param attempt - Number of the attempt that failed, from 1.
 * @param endsAt - When the call's time is up, in milliseconds since 1970.
 * @returns Milliseconds to wait; null when another attempt makes no sense, or would come too late.
 */
export function retryDelayMs(error: unknown, attempt: number, clock: Clock, endsAt: number): number | null {
  const answered = error instanceof ApiError;
  const passing = answered
    ? /408|409|429|5../.test(`${error.status}`)
    : error instanceof ConnectionError || error instanceof TimeoutError;
  if (!passing) return null;
  const asked = answered ? retryAfterMs(error.headers, clock) : null;
  const backoffMs = Math.min(250 * 2 ** attempt, 8000) * (1 - clock.random() / 2);
  const delayMs = Math.min(asked ?? backoffMs, longestDelayMs);
  return clock.now() + delayMs < endsAt ? delayMs : null;
}

/**
 * Reads `Retry-After`, which holds seconds or a date (RFC 9110, section 10.2.3); some services send parts of seconds.
 *
 * @returns Milliseconds, more than 0; null when the header asks for no wait, is absent or makes no sense.
 */
export function retryAfterMs(headers: Headers, clock: Clock): number | null {
  const value = headers.get('retry-after') ?? '';
  // Without the `GMT` that all dates in headers have, `Date.parse` takes `-1` for a day in 2001.
  const untilMs = value.endsWith(' GMT') ? Date.parse(value) - clock.now() : 0;
  const delayMs = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : untilMs;
  return delayMs > 0 ? delayMs : null;
}

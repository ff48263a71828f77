import type { Clock } from './clock.js';
import { ApiError } from './errors/api-errors.js';
import { retryAfterMs } from './errors/retry-after.js';
import { ConnectionError, TimeoutError } from './errors/transport-errors.js';

/** The longest wait before a retry. A service that asks for a longer one is not asked again. */
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
  const isResponse = error instanceof ApiError;
  const passing = isResponse
    ? /408|409|429|5../.test(`${error.status}`)
    : error instanceof ConnectionError || error instanceof TimeoutError;
  if (!passing) return null;
  const asked = isResponse ? retryAfterMs(error.headers, clock) : null;
  const backoffMs = Math.min(250 * 2 ** attempt, 8000) * (1 - clock.random() / 2);
  const delayMs = asked ?? backoffMs;
  return delayMs <= longestDelayMs && clock.now() + delayMs < endsAt ? delayMs : null;
}

/**
 * Reads `Retry-After`, which holds seconds or a date (RFC 9110, section 10.2.3); some services send parts of seconds.
 *
 * @returns Milliseconds, more than 0; null when the header asks for no wait, is absent or makes no sense.
 */
export function retryAfterMs(headers: Headers, clock: { now(): number }): number | null {
  const value = headers.get('retry-after') ?? '';
  // Without the `GMT` that all dates in headers have, `Date.parse` takes `-1` for a day in 2001.
  const untilMs = value.endsWith(' GMT') ? Date.parse(value) - clock.now() : 0;
  const delayMs = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : untilMs;
  return delayMs > 0 ? delayMs : null;
}

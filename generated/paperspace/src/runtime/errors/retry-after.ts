/**
 * Reads `Retry-After`: seconds or a date (RFC 9110, section 10.2.3). Some services send fractions of seconds.
 *
 * @returns Milliseconds, more than 0. Null if the header is absent or invalid, or asks for no wait.
 */
export function retryAfterMs(headers: Headers, clock: { now(): number }): number | null {
  const value = headers.get('retry-after') ?? '';
  // All dates in headers end in `GMT`. Without this check, `Date.parse` would read `-1` as a date in 2001.
  const untilMs = value.endsWith(' GMT') ? Date.parse(value) - clock.now() : 0;
  const delayMs = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : untilMs;
  return delayMs > 0 ? delayMs : null;
}

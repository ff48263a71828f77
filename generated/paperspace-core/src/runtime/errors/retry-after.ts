/**
 * Reads `Retry-After`: seconds or a date (RFC 9110, section 10.2.3). Some services send fractions of seconds.
 *
 * @returns Milliseconds, more than 0. Null if the header is absent or invalid, or asks for no wait.
 */
export function retryAfterMs(headers: Headers, clock: { now(): number }): number | null {
  const value = headers.get('retry-after') ?? '';
  // All dates in headers contain `GMT`. Without this check, `Date.parse` would read `-1` as a date in 2001.
  const untilMs = /GMT/.test(value) ? Date.parse(value) - clock.now() : NaN;
  const delayMs = /[^\d.]/.test(value) ? untilMs : Number(value) * 1000;
  return delayMs > 0 ? delayMs : null;
}

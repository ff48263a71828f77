import type { Clock } from '../clock.js';

/** How long to wait between two looks at work that takes its time. */
export interface Backoff {
  /** Milliseconds of the first pause. */
  readonly initialMs: number;
  /** Milliseconds that no pause exceeds. */
  readonly maxMs: number;
  /** Each pause is so many times as long as the one before. */
  readonly factor: number;
  /** Share of each pause that is left to chance, 0 to 1, so that many clients do not come at the same time. */
  readonly jitter: number;
}

/** One second, growing to thirty, less up to a fifth by chance. */
export const defaultBackoff: Backoff = { initialMs: 1000, maxMs: 30_000, factor: 1.5, jitter: 0.2 };

/**
 * Milliseconds that a pause lasts.
 *
 * @param pause - Its number, from 1.
 */
export function backoffMs(
  { initialMs, maxMs, factor, jitter }: Backoff,
  pause: number,
  clock: Clock,
): number {
  // The exponent is bounded because zero times infinity would be no number.
  const full = Math.min(initialMs * factor ** Math.min(pause - 1, 100), maxMs);
  return full * (1 - jitter * clock.random());
}

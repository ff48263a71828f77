import type { RequestOptions } from './client.js';
import { longestDelayMs } from './clock.js';
import { InvalidInputError, type ErrorRequest } from './errors/sdk-error.js';
import { TimeoutError } from './errors/transport-errors.js';

/** Milliseconds for a call and for each of its attempts. */
interface Limits {
  readonly timeoutMs: number;
  readonly attemptTimeoutMs: number;
}

/**
 * The time-outs of a call: those of its options, else those of the client.
 *
 * @throws InvalidInputError if one is not above 0, or longer than a timer's longest delay.
 */
export function limitsOf(
  client: Limits,
  { timeoutMs = client.timeoutMs, attemptTimeoutMs = client.attemptTimeoutMs }: RequestOptions,
): Limits {
  const limits = { attemptTimeoutMs, timeoutMs };
  for (const [name, ms] of Object.entries(limits)) {
    if ((ms > 0 && ms <= longestDelayMs) || ms === Infinity) continue;
    throw new InvalidInputError(
      `The option "${name}" must be above 0 and at most ${longestDelayMs}, not ${ms}.`,
    );
  }
  return limits;
}

/**
 * Creates the error for an attempt that reached a limit: the limit of the call if it leaves less time, else that of an
 * attempt.
 *
 * @param leftMs - The milliseconds that the call had left when the attempt began.
 */
export function timeUp(
  request: ErrorRequest,
  { timeoutMs, attemptTimeoutMs }: Limits,
  leftMs: number,
  attempts: number,
): TimeoutError {
  const limit =
    leftMs < attemptTimeoutMs ? `${timeoutMs} ms (timeoutMs` : `${attemptTimeoutMs} ms (attemptTimeoutMs`;
  return new TimeoutError(request, `no response within ${limit}, attempts: ${attempts})`);
}

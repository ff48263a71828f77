import { InvalidInputError, type ErrorRequest } from './errors/sdk-error.js';
import { TimeoutError } from './errors/transport-errors.js';

/** Milliseconds for a call and for each of its attempts. */
interface Limits {
  readonly timeoutMs: number;
  readonly attemptTimeoutMs: number;
}

/** The longest delay that timers take: a longer one would fire at once. About 24 days. */
const longestMs = 2 ** 31 - 1;

/**
 * Makes sure that time-outs can be kept.
 *
 * @throws InvalidInputError where one is not more than 0, or longer than timers take.
 */
export function checkLimits(limits: Limits): void {
  for (const [name, ms] of Object.entries(limits)) {
    if ((ms > 0 && ms <= longestMs) || ms === Infinity) continue;
    throw new InvalidInputError(
      `The option "${name}" must be more than 0 and at most ${longestMs}, not ${ms}.`,
    );
  }
}

/**
 * The error for an attempt that ends by a limit: by that of the call, where this leaves less time.
 *
 * @param leftMs - Milliseconds that the call had left when the attempt began.
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

import type { Clock } from './clock.js';
import { isSdkError, type ErrorRequest } from './errors/sdk-error.js';
import { onAbort } from './on-abort.js';
import { AbortedError } from './errors/transport-errors.js';

/**
 * Runs work until it ends, the caller aborts it, or its time is up. An abort or a time-out ends it at once, even if the
 * work ignores its signal.
 *
 * @param request - The request of the work, for errors.
 * @param outer - The caller's signal. Its abort ends the work with its reason if that is an SdkError, else with an
 * AbortedError.
 * @param limitMs - The time limit in milliseconds.
 * @param timeUp - Creates the error for the time limit.
 * @param work - Gets a signal, whose reason is the error to throw, and `detach` for readers.
 */
export async function withDeadline<T>(
  clock: Clock,
  request: ErrorRequest,
  outer: AbortSignal | undefined,
  limitMs: number,
  timeUp: () => Error,
  work: (signal: AbortSignal, detach: () => () => void) => Promise<T>,
): Promise<T> {
  const own = new AbortController();
  const timer = new AbortController();
  const { signal } = own;
  const end = (error: unknown): void => {
    own.abort(error);
    timer.abort(error);
  };
  const detach = (): (() => void) =>
    onAbort(outer, () => {
      const cause: unknown = outer?.reason;
      end(isSdkError(cause) ? cause : new AbortedError(request, 'aborted by the caller', { cause }));
    });
  const late = async (): Promise<never> => {
    await clock.sleep(limitMs, timer.signal, true);
    end(timeUp());
    throw signal.reason;
  };
  const release = detach();
  if (signal.aborted) throw signal.reason;
  try {
    return await Promise.race([late(), work(signal, detach)]);
  } finally {
    // Without a reason, `abort` would create an error, whose stack keeps the response in memory as long as the signal.
    timer.abort(null);
    release();
  }
}

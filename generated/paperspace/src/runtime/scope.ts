import type { Clock } from './clock.js';
import { isSdkError, type ErrorRequest } from './errors/sdk-error.js';
import { onAbort } from './on-abort.js';
import { AbortedError } from './errors/transport-errors.js';

/**
 * Does a piece of work unless and until it is ended from outside: at once, whether or not the work heeds its signal.
 *
 * @param request - What the work is about.
 * @param outer - Ends it when it aborts: with its reason where that is an SdkError, else with an AbortedError.
 * @param limitMs - Ends it when so many milliseconds have passed.
 * @param timeUp - Makes the error for that.
 * @param work - Is given a signal, whose reason is the error to throw, and the `detach` that readers call.
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
  const stop = (): void => {
    const cause: unknown = outer?.reason;
    end(isSdkError(cause) ? cause : new AbortedError(request, 'aborted by the caller', { cause }));
  };
  const late = async (): Promise<never> => {
    await clock.sleep(limitMs, timer.signal);
    end(timeUp());
    throw signal.reason;
  };
  if (outer?.aborted) stop();
  if (signal.aborted) throw signal.reason;
  const detach = (): (() => void) => onAbort(outer, () => stop());
  const release = detach();
  try {
    return await Promise.race([late(), work(signal, detach)]);
  } finally {
    // Without a reason it would make an error, whose stack holds the response as long as the signal is held.
    timer.abort(null);
    release();
  }
}

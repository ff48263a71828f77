import type { Clock } from './clock.js';
import { AbortedError } from './errors/aborted-error.js';
import { isSdkError, type ErrorRequest } from './errors/sdk-error.js';
import { TimeoutError } from './errors/timeout-error.js';

/** A stretch of work that can be ended from outside: by another signal, or because its time is up. */
export interface Scope {
  /** Its reason is the error to throw. */
  readonly signal: AbortSignal;
  /** Ends the time limit. */
  stopTimer(): void;
  /** Ends the time limit and lets go of the outer signal. */
  close(): void;
}

/**
 * Opens a scope.
 *
 * @param request - The request that the work is about.
 * @param outer - Ends the scope when it aborts: with its reason where that is an SdkError, else with an AbortedError.
 * @param limitMs - Ends the scope with a TimeoutError when so many milliseconds have passed.
 */
export function openScope(
  clock: Clock,
  request: ErrorRequest,
  outer: AbortSignal | undefined,
  limitMs: number | undefined,
): Scope {
  const work = new AbortController();
  const timer = new AbortController();
  const stop = (): void => {
    const cause: unknown = outer?.reason;
    work.abort(isSdkError(cause) ? cause : new AbortedError(request, 'aborted by the caller', { cause }));
  };
  const expire = (): void => work.abort(new TimeoutError(request, `no answer within ${limitMs} ms`));
  const stopTimer = (): void => timer.abort();
  // A stopped timer rejects: there is nothing left to do then.
  if (limitMs !== undefined) clock.sleep(limitMs, timer.signal).then(expire, stopTimer);
  outer?.addEventListener('abort', stop);
  if (outer?.aborted) stop();
  return {
    signal: work.signal,
    stopTimer,
    close: () => {
      stopTimer();
      outer?.removeEventListener('abort', stop);
    },
  };
}

/**
 * Does a piece of work unless and until the signal aborts.
 *
 * @throws The signal's reason, at once when it aborts, whether or not the work heeds it.
 */
export function within<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

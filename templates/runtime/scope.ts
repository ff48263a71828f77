import type { Clock } from './clock.js';
import { isSdkError, type ErrorRequest } from './errors/sdk-error.js';
import { onAbort } from './on-abort.js';
import { AbortedError } from './errors/transport-errors.js';

/** Gets a signal, whose reason is the error to throw, and `detach` for readers. */
export type Work<T> = (signal: AbortSignal, detach: () => () => void) => Promise<T>;

/**
 * Runs work until it ends, the caller aborts it, or its time is up. An abort or a time-out ends it at once, even if the
 * work ignores its signal.
 *
 * @param request - The request of the work, for errors.
 * @param outer - The caller's signal. Its abort ends the work with its reason if that is an SdkError, else with an
 * AbortedError.
 * @param limitMs - The time limit in milliseconds.
 * @param timeUp - Creates the error for the time limit.
 */
export async function withDeadline<T>(
  clock: Clock,
  request: ErrorRequest,
  outer: AbortSignal | undefined,
  limitMs: number,
  timeUp: () => Error,
  work: Work<T>,
): Promise<T> {
  const own = new AbortController();
  const aborted = (): Error => {
    const cause: unknown = outer?.reason;
    return isSdkError(cause) ? cause : new AbortedError(request, 'aborted by the caller', { cause });
  };
  if (outer?.aborted) throw aborted();
  let end!: (createError: () => Error) => void;
  const release = onAbort(outer, () => end(aborted));
  const cancel = clock.limit?.(limitMs, () => end(timeUp));
  const detach = (): (() => void) => onAbort(outer, () => own.abort(aborted()));
  try {
    return await new Promise<T>((resolve, reject) => {
      end = reject;
      void work(own.signal, detach).then(resolve, reject);
    });
  } catch (cause) {
    if (cause !== aborted && cause !== timeUp) throw cause;
    // It is created here, because its stack then shows the caller's line.
    const error = cause === aborted ? aborted() : timeUp();
    own.abort(error);
    throw error;
  } finally {
    cancel?.();
    release();
    // `end` would otherwise keep the response in memory as long as the caller's signal.
    end = () => {};
  }
}

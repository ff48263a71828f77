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
  const aborted = (): Error => {
    const cause: unknown = outer?.reason;
    return isSdkError(cause) ? cause : new AbortedError(request, 'aborted by the caller', { cause });
  };
  if (outer?.aborted) throw aborted();
  let end!: (error?: () => Error) => void;
  // The error is created here, because its stack then shows the caller's line.
  const late = async (): Promise<never> => {
    const create = await new Promise<(() => Error) | undefined>((resolve) => (end = resolve));
    const error = create?.();
    if (error) own.abort(error);
    // On React Native, signals have no reason.
    throw error ?? own.signal.reason;
  };
  const ended = late();
  const release = onAbort(outer, () => end(aborted));
  const cancel = clock.limit?.(limitMs, () => end(timeUp));
  const detach = (): (() => void) => onAbort(outer, () => own.abort(aborted()));
  try {
    return await Promise.race([ended, work(own.signal, detach)]);
  } finally {
    cancel?.();
    release();
    // `late` would keep the response in memory as long as the caller's signal.
    end();
  }
}

import type { RequestOptions } from '../client.js';
import type { Clock } from '../clock.js';
import { isApiError, isConflictError } from '../errors/api-errors.js';
import { InvalidInputError } from '../errors/sdk-error.js';
import { isTimeoutError } from '../errors/transport-errors.js';
import { retryAfterMs } from '../errors/retry-after.js';
import { isTemporary } from '../retry.js';

/** How to poll. */
export interface PollOptions {
  /** The longest wait in milliseconds. Default: one hour. `Infinity`: no limit. */
  readonly timeoutMs?: number | undefined;
  /** Ends the wait at once, with an `AbortedError`. The work at the service continues. */
  readonly signal?: AbortSignal | undefined;
  /** The largest number of polls. Default: no limit. */
  readonly maxPolls?: number | undefined;
  /** Pauses between polls. Default: the pauses in the document, else one second, growing to thirty. */
  readonly backoff?: Partial<Backoff> | undefined;
  /** Whether to wait as long as `Retry-After` of the service says. Default: true. */
  readonly respectRetryAfter?: boolean | undefined;
  /** The number of failures in a row that do not end the wait: connection lost, time-out, 408, 429, 5xx. Default: 5. */
  readonly maxFailures?: number | undefined;
}

/** How to wait: how to poll, and a listener. */
export interface WaitOptions<Seen> extends PollOptions {
  /** Called after each poll with the state or the resource. An error that it throws ends the wait. */
  readonly onProgress?: ((seen: Seen) => void) | undefined;
}

/** The pauses between polls. */
export interface Backoff {
  /** Milliseconds of the first pause. Default: 1000. */
  readonly initialMs: number;
  /** Milliseconds of the longest pause. Default: 30 000. */
  readonly maxMs: number;
  /** The factor by which each pause is longer than the one before. Default: 1.5. */
  readonly factor: number;
  /** The random share of each pause, from 0 to 1. It keeps many clients from polling at the same time. Default: 0.2. */
  readonly jitter: number;
}

/** A source to poll. Several loops may poll one source; they share its state. */
export interface PollSource<Seen> {
  readonly clock: Clock;
  /** The time and the headers of the last response; null without one. */
  lastResponse(): LastResponse | null;
  /** The state after the last poll. */
  current(): Seen;
  /** Polls once. */
  poll(options: RequestOptions): Promise<void>;
  /**
   * Creates the error of a wait that took too long.
   *
   * @param failure - Has the error of the last poll as its cause, if that failed.
   */
  expired(polls: number, failure: ErrorOptions): Error;
}

export interface LastResponse {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly headers: Headers;
}

/** The longest wait, unless the caller sets another. */
export const defaultTimeoutMs = 3_600_000;

/** The shortest pause. A service cannot ask for a shorter one. */
const shortestAskedMs = 500;

/** Time reserved for the last poll, just before the end. */
const lastPollMs = 1000;

/**
 * Polls a source until the consumer leaves the loop: sleeps, polls, yields the state. The last poll starts just before
 * the deadline, and no poll outlasts the deadline.
 *
 * @throws The source's `expired` error; the error of a poll that is not transient; the last of too many transient
 * errors in a row; AbortedError.
 */
export async function* pollRepeatedly<Seen>(
  source: PollSource<Seen>,
  options: PollOptions,
): AsyncGenerator<Seen, never, undefined> {
  const { clock } = source;
  const { timeoutMs = defaultTimeoutMs, maxPolls = Infinity, maxFailures = 5, signal } = options;
  if (!(timeoutMs > 0))
    throw new InvalidInputError(`The option "timeoutMs" must be above 0, not ${timeoutMs}.`);
  const deadline = clock.now() + timeoutMs;
  const lastPollAt = deadline - Math.min(lastPollMs, timeoutMs / 10);
  let lastResponse = source.lastResponse();
  let pauses = 0;
  let failures = 0;
  let failure: ErrorOptions = {};
  for (let polls = 0; ; polls++) {
    if (polls >= maxPolls || (polls > 0 && clock.now() >= lastPollAt)) throw source.expired(polls, failure);
    const known = source.lastResponse();
    const dueAt = lastResponse
      ? lastResponse.at + pauseMs(lastResponse.headers, ++pauses, clock, options)
      : 0;
    const waitMs = Math.min(dueAt, lastPollAt) - clock.now();
    // An abort wakes the sleeper. The next poll then fails with an error that names its request.
    if (waitMs > 0) await clock.sleep(waitMs, signal).catch(() => {});
    try {
      // Another loop may have polled meanwhile.
      const seen = source.lastResponse() !== known;
      if (!seen) await source.poll({ signal, timeoutMs: leftMs(deadline, clock), retry: () => null });
    } catch (error) {
      if (isTimeoutError(error) && clock.now() >= deadline) throw source.expired(polls + 1, { cause: error });
      if (!isTransient(error) || ++failures > maxFailures) throw error;
      lastResponse = { at: clock.now(), headers: isApiError(error) ? error.headers : new Headers() };
      failure = { cause: error };
      continue;
    }
    lastResponse = source.lastResponse();
    failures = 0;
    failure = {};
    yield source.current();
  }
}

/** The length of a pause, by its number from 1: as the service asks, else growing, less a random share. */
function pauseMs(headers: Headers, pause: number, clock: Clock, options: PollOptions): number {
  const asked = options.respectRetryAfter === false ? null : retryAfterMs(headers, clock);
  if (asked !== null) return Math.max(asked, shortestAskedMs);
  const { initialMs = 1000, maxMs = 30_000, factor = 1.5, jitter = 0.2 } = options.backoff ?? {};
  // The exponent is bounded, because zero times infinity is `NaN`.
  const full = Math.min(initialMs * factor ** Math.min(pause - 1, 100), maxMs);
  return full * (1 - jitter * clock.random());
}

/** The milliseconds left for a request, at least one; undefined without a deadline. */
export function leftMs(deadline: number, clock: Clock): number | undefined {
  return deadline === Infinity ? undefined : Math.max(deadline - clock.now(), 1);
}

/** Whether a failure may be temporary: as for a call, except for status 409. */
function isTransient(error: unknown): boolean {
  return isTemporary(error) && !isConflictError(error);
}

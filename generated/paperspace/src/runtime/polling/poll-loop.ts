import type { RequestOptions } from '../client.js';
import type { Clock } from '../clock.js';
import { isApiError } from '../errors/api-errors.js';
import { InvalidInputError } from '../errors/sdk-error.js';
import { isConnectionError, isTimeoutError } from '../errors/transport-errors.js';
import { retryAfterMs } from '../errors/retry-after.js';

/** How to poll. */
export interface PollOptions {
  /** Milliseconds until an end at the latest. Default: one hour. `Infinity`: none. */
  readonly timeoutMs?: number | undefined;
  /** Ends it at once, with an `AbortedError`. What is under way at the service continues. */
  readonly signal?: AbortSignal | undefined;
  /** How often to poll at most. Default: as often as time allows. */
  readonly maxPolls?: number | undefined;
  /** Pauses between polls. Default: one second, growing to thirty, or what the document says. */
  readonly backoff?: Partial<Backoff> | undefined;
  /** Wait as long as the service's `Retry-After` says. Default: true. */
  readonly respectRetryAfter?: boolean | undefined;
  /** How many failures in a row to pass over: connection lost, no response in time, 408, 429, 5xx. Default: 5. */
  readonly maxFailures?: number | undefined;
}

/** How to wait: the same, and whom to tell. */
export interface WaitOptions<Seen> extends PollOptions {
  /** Called with what is seen, each time. What it throws ends the waiting. */
  readonly onProgress?: ((seen: Seen) => void) | undefined;
}

/** How long to wait between two polls. */
export interface Backoff {
  /** Milliseconds of the first pause. Default: 1000. */
  readonly initialMs: number;
  /** Milliseconds that no pause exceeds. Default: 30 000. */
  readonly maxMs: number;
  /** Each pause is so many times as long as the one before. Default: 1.5. */
  readonly factor: number;
  /** Share of each pause that is left to chance, 0 to 1, so that many clients do not come at the same time. Default: 0.2. */
  readonly jitter: number;
}

/** What is polled. Several loops may poll one source; they then share what they see. */
export interface PollSource<Seen> {
  readonly clock: Clock;
  /** When and with what headers the service has last responded; null before it has. */
  lastResponse(): LastResponse | null;
  /** What the last poll saw. */
  current(): Seen;
  /** Polls once. */
  poll(options: RequestOptions): Promise<void>;
  /** The error for a time that is up. */
  expired(polls: number, cause: unknown): Error;
}

export interface LastResponse {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly headers: Headers;
}

/** How long to wait unless told otherwise. */
export const defaultTimeoutMs = 3_600_000;

/** The shortest pause that a service can ask for: no service is polled without a pause. */
const shortestAskedMs = 500;

/** Time kept back for the last poll, which comes just before the end. */
const lastPollMs = 1000;

/**
 * Polls a source until the consumer leaves the loop: sleeps, polls, yields what is seen. The last poll comes just before
 * the deadline, and no poll outlasts it.
 *
 * @throws The source's `expired` error; the error of a poll that does not pass, or the last of too many in a row that
 * might have; AbortedError.
 */
export async function* pollRepeatedly<Seen>(
  source: PollSource<Seen>,
  options: PollOptions,
): AsyncGenerator<Seen, never, undefined> {
  const { clock } = source;
  const { timeoutMs = defaultTimeoutMs, maxPolls = Infinity, maxFailures = 5, signal } = options;
  if (!(timeoutMs > 0))
    throw new InvalidInputError(`The option "timeoutMs" must be more than 0, not ${timeoutMs}.`);
  const deadline = clock.now() + timeoutMs;
  const lastPollAt = deadline - Math.min(lastPollMs, timeoutMs / 10);
  let lastResponse = source.lastResponse();
  let pauses = 0;
  let failures = 0;
  let failure: unknown;
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
      if (isTimeoutError(error) && clock.now() >= deadline) throw source.expired(polls + 1, error);
      if (!isTransient(error) || ++failures > maxFailures) throw error;
      lastResponse = { at: clock.now(), headers: isApiError(error) ? error.headers : new Headers() };
      failure = error;
      continue;
    }
    lastResponse = source.lastResponse();
    failures = 0;
    failure = undefined;
    yield source.current();
  }
}

/** How long the pause of a number, from 1, lasts: as the service asks, else growing, less a share by chance. */
function pauseMs(headers: Headers, pause: number, clock: Clock, options: PollOptions): number {
  const asked = options.respectRetryAfter === false ? null : retryAfterMs(headers, clock);
  if (asked !== null) return Math.max(asked, shortestAskedMs);
  const { initialMs = 1000, maxMs = 30_000, factor = 1.5, jitter = 0.2 } = options.backoff ?? {};
  // The exponent is bounded because zero times infinity would be no number.
  const full = Math.min(initialMs * factor ** Math.min(pause - 1, 100), maxMs);
  return full * (1 - jitter * clock.random());
}

/** Milliseconds left for a request, at least one; undefined where there is no end. */
export function leftMs(deadline: number, clock: Clock): number | undefined {
  return deadline === Infinity ? undefined : Math.max(deadline - clock.now(), 1);
}

/** Whether a failure may pass: no connection, no response in time, 408, 429 and 5xx. */
function isTransient(error: unknown): boolean {
  if (isApiError(error)) return error.status === 408 || error.status === 429 || error.status >= 500;
  return isConnectionError(error) || isTimeoutError(error);
}

import type { RequestOptions } from '../client.js';
import type { Clock } from '../clock.js';
import { isInvalidInputError, SdkError } from '../errors/sdk-error.js';
import { isTimeoutError } from '../errors/transport-errors.js';
import { OperationCancelledError, OperationFailedError, OperationTimeoutError } from './operation-errors.js';
import {
  defaultTimeoutMs,
  leftMs,
  pollRepeatedly,
  type LastResponse,
  type PollOptions,
  type PollSource,
  type WaitOptions,
} from './poll-loop.js';
import type { Follower, OperationState } from './follower.js';

/** A started operation, whose progress all who follow it share. */
export interface Operation<Event, Result> extends PollSource<OperationState<Event>> {
  readonly id: string;
  readonly follower: Follower<Event, Result>;
  /** What came of it, once it has succeeded. Read once. */
  result(options: RequestOptions): Promise<Result>;
  /** Calls the listener after each poll; the function that it returns ends that. */
  listen(listener: (state: OperationState<Event>) => void): () => void;
}

/** The state of a started operation. */
export function operationOf<Event, Result>(
  id: string,
  clock: Clock,
  follower: Follower<Event, Result>,
  state: OperationState<Event>,
  lastResponse: LastResponse | null,
): Operation<Event, Result> {
  const listeners = new Set<(state: OperationState<Event>) => void>();
  let result: { readonly value: Result } | null = null;
  return {
    id,
    clock,
    follower,
    lastResponse: () => lastResponse,
    current: () => state,
    async poll(options) {
      if (state.status !== 'running') return;
      const seen = await blamingResponses(id, () => follower.poll(options));
      // A response that comes after another has brought the end changes nothing.
      if (state.status !== 'running') return;
      state = seen.state;
      lastResponse = { at: clock.now(), headers: seen.headers };
      for (const listener of [...listeners]) listener(state);
    },
    async result(options) {
      result ??= { value: await blamingResponses(id, () => follower.result(state.event, options)) };
      return result.value;
    },
    listen(listener) {
      const own = (seen: OperationState<Event>): void => listener(seen);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    expired(polls, cause) {
      const reason = `${id} was still running after ${polls} ${polls === 1 ? 'poll' : 'polls'}`;
      return new OperationTimeoutError(reason, state.event, cause === undefined ? {} : { cause });
    },
  };
}

/** The present state, then that of each poll, up to the last. */
export async function* statesOf<Event>(
  operation: Operation<Event, unknown>,
  options: PollOptions = {},
): AsyncGenerator<OperationState<Event>, void, undefined> {
  const backoff = { ...operation.follower.backoff, ...options.backoff };
  const polls = pollRepeatedly(operation, { ...options, backoff });
  let state = operation.current();
  yield state;
  while (state.status === 'running') {
    state = operation.current();
    if (state.status === 'running') state = (await polls.next()).value;
    yield state;
  }
}

/** Waits for the end, whatever it is. */
export async function endOf<Event>(
  operation: Operation<Event, unknown>,
  options: WaitOptions<OperationState<Event>>,
): Promise<OperationState<Event>> {
  let last = operation.current();
  for await (last of statesOf(operation, options)) options.onProgress?.(last);
  return last;
}

/** Waits for the end, and returns the result or throws the error of the operation. */
export async function resultOf<Event, Result>(
  operation: Operation<Event, Result>,
  options: WaitOptions<OperationState<Event>>,
): Promise<Result> {
  const { id, clock } = operation;
  const deadline = clock.now() + (options.timeoutMs ?? defaultTimeoutMs);
  const state = await endOf(operation, options);
  if (state.status === 'failed') throw new OperationFailedError(`${id} failed`, state.event, state.reason);
  if (state.status === 'cancelled')
    throw new OperationCancelledError(`${id} was cancelled`, state.event, state.reason);
  const request = { signal: options.signal, timeoutMs: leftMs(deadline, clock) };
  try {
    return await operation.result(request);
  } catch (cause) {
    if (!isTimeoutError(cause) || clock.now() < deadline) throw cause;
    const reason = `${id} succeeded, but its result could not be read in time`;
    throw new OperationTimeoutError(reason, state.event, { cause });
  }
}

/**
 * Does work that reads the service's responses. A value that is missing from a response shows as a TypeError, or as an
 * InvalidInputError of the next call: both are the service's fault, not the caller's.
 *
 * @throws SdkError in their place, which says so.
 */
export async function blamingResponses<T>(id: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof TypeError || isInvalidInputError(cause))) throw cause;
    const reason = `cannot be followed, a response is not what the document says: ${cause.message}`;
    throw new SdkError(`${id}: ${reason}`, { cause });
  }
}

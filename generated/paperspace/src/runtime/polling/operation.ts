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

/** A started operation. All its followers share its state. */
export interface Operation<Event, Result> extends PollSource<OperationState<Event>> {
  readonly id: string;
  readonly follower: Follower<Event, Result>;
  /** The result of an operation that has succeeded. It is requested only once. */
  result(options: RequestOptions): Promise<Result>;
  /** Calls the listener after each poll. Returns a function that removes the listener. */
  listen(listener: (state: OperationState<Event>) => void): () => void;
}

/** Creates a started operation. */
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
      // After the end of the operation, later responses change nothing.
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
    expired(polls, failure) {
      const reason = `${id} was still running after ${polls} ${polls === 1 ? 'poll' : 'polls'}`;
      return new OperationTimeoutError(reason, state.event, failure);
    },
  };
}

/** Yields the current state, then the state after each poll, up to the last. */
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

/** Waits for the end: success, failure or cancellation. */
export async function endOf<Event>(
  operation: Operation<Event, unknown>,
  options: WaitOptions<OperationState<Event>>,
): Promise<OperationState<Event>> {
  let last = operation.current();
  for await (last of statesOf(operation, options)) options.onProgress?.(last);
  return last;
}

/** Waits for the end. Returns the result, or throws the error of the operation. */
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
 * Runs code that reads responses. If a response lacks a value, the code throws a TypeError, or the next call an
 * InvalidInputError. Both are mistakes of the service, not of the caller.
 *
 * @throws SdkError instead of these errors.
 */
export async function blamingResponses<T>(id: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof TypeError || isInvalidInputError(cause))) throw cause;
    throw new SdkError(
      `${id}: cannot be followed, because a response does not match the document: ${cause.message}`,
      { cause },
    );
  }
}

import type { RequestOptions } from '../client.js';
import type { Clock } from '../clock.js';
import { SdkError } from '../errors/sdk-error.js';
import { isTimeoutError } from '../errors/transport-errors.js';
import { OperationCancelledError, OperationFailedError, OperationTimeoutError } from './operation-errors.js';
import {
  defaultTimeoutMs,
  leftMs,
  polls,
  type Answered,
  type PollOptions,
  type PollSource,
  type WaitOptions,
} from './poll-loop.js';
import type { Course, OperationState } from './progress.js';

/** A started operation, whose progress all who follow it share. */
export interface Operation<Event, Result> extends PollSource<OperationState<Event>> {
  readonly id: string;
  readonly course: Course<Event, Result>;
  /** What came of it, once it has succeeded. Read once. */
  result(options: RequestOptions): Promise<Result>;
  /** Tells of each look; the function that it returns ends that. */
  listen(listener: (state: OperationState<Event>) => void): () => void;
}

/** Keeps what is known of a started operation. */
export function operationOf<Event, Result>(
  id: string,
  clock: Clock,
  course: Course<Event, Result>,
  state: OperationState<Event>,
  answered: Answered | null,
): Operation<Event, Result> {
  const listeners = new Set<(state: OperationState<Event>) => void>();
  let result: { readonly value: Result } | null = null;
  return {
    id,
    clock,
    course,
    lastAnswer: () => answered,
    current: () => state,
    async look(options) {
      if (state.status !== 'running') return;
      const seen = await understand(id, () => course.poll(options));
      // An answer that comes after another has brought the end changes nothing.
      if (state.status !== 'running') return;
      state = seen.state;
      answered = { at: clock.now(), headers: seen.response.headers };
      for (const listener of [...listeners]) listener(state);
    },
    async result(options) {
      result ??= { value: await understand(id, () => course.result(state.event, options)) };
      return result.value;
    },
    listen(listener) {
      const own = (seen: OperationState<Event>): void => listener(seen);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    expired(looks, cause) {
      const reason = `${id} was still running after ${looks} ${looks === 1 ? 'poll' : 'polls'}`;
      return new OperationTimeoutError(reason, state.event, cause === undefined ? {} : { cause });
    },
  };
}

/** The present state, then that of each look, up to the last. */
export async function* statesOf<Event>(
  operation: Operation<Event, unknown>,
  options: PollOptions = {},
): AsyncGenerator<OperationState<Event>, void, undefined> {
  const backoff = { ...operation.course.backoff, ...options.backoff };
  const looks = polls(operation, { ...options, backoff });
  let state = operation.current();
  yield state;
  while (state.status === 'running') {
    state = operation.current();
    if (state.status === 'running') state = (await looks.next()).value;
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

/** Waits for the end, and gives the result or throws what stands in its place. */
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

/** Follows an answer that may not be what the document says: looking for what it lacks fails with a TypeError. */
export async function understand<T>(id: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const reason = `cannot be followed, an answer is not what the document says: ${cause.message}`;
    throw new SdkError(`${id}: ${reason}`, { cause });
  }
}

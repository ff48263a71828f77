import type { RequestOptions } from '../client.js';
import { blamingResponses, endOf, resultOf, statesOf, type Operation } from './operation.js';
import type { PollOptions, WaitOptions } from './poll-loop.js';
import type { OperationState } from './follower.js';
import { writeSaved } from './saved-operation.js';

/**
 * A handle for work that continues after the starting call. Iterating over it yields its states, the current one first.
 * It is not a promise; `wait()` returns one.
 */
export interface Poller<Result> extends PollerWithEvents<Result, unknown, unknown> {}

/** A {@link Poller} of work whose response and events have types. */
export interface PollerWithEvents<Result, Body, Event> extends AsyncIterable<OperationState<Event>> {
  /** The response to the call that started the operation. */
  readonly body: Body;
  /** The state after the last poll. */
  readonly state: OperationState<Event>;
  /** Whether the operation has ended: succeeded, failed or cancelled. */
  readonly isDone: boolean;
  /** Requests the state once. Sends nothing if the operation is done. */
  poll(options?: RequestOptions): Promise<OperationState<Event>>;
  /**
   * Waits for the result.
   *
   * @throws OperationFailedError, OperationCancelledError, OperationTimeoutError; AbortedError; the errors of a poll.
   */
  wait(options?: WaitOptions<OperationState<Event>>): Promise<Result>;
  /** Yields the current state, then the state after each poll, up to the last. */
  states(options?: PollOptions): AsyncIterable<OperationState<Event>>;
  /** Calls the listener after each poll, whichever code polls. Returns a function that removes the listener. */
  onProgress(listener: (state: OperationState<Event>) => void): () => void;
  /**
   * Text with which another process can continue: it calls the operation with the same input and this text as `resume`.
   * The text contains the response and the state, except for values whose names sound secret. It contains nothing of
   * the client.
   */
  serialize(): string;
}

/** A poller that can cancel its operation. */
export interface CancellablePoller<Result, Body, Event> extends PollerWithEvents<Result, Body, Event> {
  /**
   * Requests cancellation, then waits until the operation has ended.
   *
   * @returns The last state. It may have succeeded or failed before it could be cancelled.
   */
  cancel(options?: WaitOptions<OperationState<Event>>): Promise<OperationState<Event>>;
}

/** A poller that can cancel if its plan has a way to cancel. */
export type MaybeCancellable<Result, Body, Event> = PollerWithEvents<Result, Body, Event> &
  Partial<CancellablePoller<Result, Body, Event>>;

export function pollerOf<Body, Event, Result>(
  body: Body,
  operation: Operation<Event, Result>,
): MaybeCancellable<Result, Body, Event> {
  const { id, follower, current } = operation;
  const { cancel } = follower;
  return {
    body,
    get state() {
      return current();
    },
    get isDone() {
      return current().status !== 'running';
    },
    async poll(options = {}) {
      await operation.poll(options);
      return current();
    },
    wait: (options = {}) => resultOf(operation, options),
    states: (options) => statesOf(operation, options),
    onProgress: operation.listen,
    serialize: () => writeSaved(id, { body, state: current(), follower: follower.save() }),
    [Symbol.asyncIterator]: () => statesOf(operation),
    ...(cancel && {
      async cancel({ signal, timeoutMs, ...options }: WaitOptions<OperationState<Event>> = {}) {
        const request = { signal, timeoutMs: timeoutMs === Infinity ? undefined : timeoutMs };
        if (current().status === 'running') await blamingResponses(id, () => cancel(request));
        return endOf(operation, { signal, timeoutMs, ...options });
      },
    }),
  };
}

/**
 * The response to a call that starts an operation, joined with a poller. If both have a member of the same name, the
 * poller's is used; `body` has the other.
 */
export type Joined<Body, PollerType> = FieldsOf<Body, PollerType> & PollerType;

/** The response to a call that starts an operation, with a poller. */
export type Started<Result, Body, Event> = Joined<Body, PollerWithEvents<Result, Body, Event>>;

type FieldsOf<Body, PollerType> = Body extends readonly unknown[]
  ? unknown
  : Body extends object
    ? keyof Body & keyof PollerType extends never
      ? Body
      : { [Key in keyof Body as Exclude<Key, keyof PollerType>]: Body[Key] }
    : unknown;

/**
 * Joins a response and its poller. The poller's members are not enumerable: printed or as JSON, the result is only the
 * response.
 */
export function joinStarted<Body, PollerType extends PollerWithEvents<unknown, Body, unknown>>(
  body: Body,
  poller: PollerType,
): Joined<Body, PollerType> {
  const fields = typeof body === 'object' && !Array.isArray(body) ? { ...body } : {};
  const shown = { toJSON: () => body, [Symbol.for('nodejs.util.inspect.custom')]: () => body };
  for (const source of [poller, shown]) {
    for (const key of Reflect.ownKeys(source)) {
      const member = Object.getOwnPropertyDescriptor(source, key);
      Object.defineProperty(fields, key, { ...member, enumerable: false });
    }
  }
  // TypeScript does not see the properties that `defineProperty` adds.
  return fields as Joined<Body, PollerType>;
}

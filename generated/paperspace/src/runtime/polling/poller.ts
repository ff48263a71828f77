import type { RequestOptions } from '../client.js';
import { blamingResponses, endOf, resultOf, statesOf, type Operation } from './operation.js';
import type { PollOptions, WaitOptions } from './poll-loop.js';
import type { OperationState } from './follower.js';
import { writeSaved } from './saved-operation.js';

/**
 * A handle of work that continues after the call that started it resolved. Iterating over it gives its states, the
 * present one first. It is not a promise; `wait()` returns one.
 */
export interface Poller<Body, Event, Result> extends AsyncIterable<OperationState<Event>> {
  /** The response to the call that started the operation. */
  readonly body: Body;
  /** The state last seen. */
  readonly state: OperationState<Event>;
  /** Whether the operation has ended, well or not. */
  readonly isDone: boolean;
  /** Requests the state once; sends nothing when the operation is done. */
  poll(options?: RequestOptions): Promise<OperationState<Event>>;
  /**
   * Waits for the result.
   *
   * @throws OperationFailedError, OperationCancelledError, OperationTimeoutError; AbortedError; what a poll throws.
   */
  wait(options?: WaitOptions<OperationState<Event>>): Promise<Result>;
  /** The present state, then that of each poll, up to the last, whatever it is. */
  states(options?: PollOptions): AsyncIterable<OperationState<Event>>;
  /** Calls the listener after each poll, whoever polls. The function that it returns ends that. */
  onProgress(listener: (state: OperationState<Event>) => void): () => void;
  /**
   * Text for another process: it calls the operation with the same input and this text as `resume`. It contains the
   * response and the state, without values whose names sound secret, and nothing of the client.
   */
  serialize(): string;
}

/** One that can ask the service to stop. */
export interface CancellablePoller<Body, Event, Result> extends Poller<Body, Event, Result> {
  /**
   * Asks the service to stop, then waits until the operation has ended.
   *
   * @returns The last state. It may have succeeded or failed before it could be cancelled.
   */
  cancel(options?: WaitOptions<OperationState<Event>>): Promise<OperationState<Event>>;
}

/** A poller whose plan alone tells whether it can cancel. */
export type MaybeCancellable<Body, Event, Result> = Poller<Body, Event, Result> &
  Partial<CancellablePoller<Body, Event, Result>>;

export function pollerOf<Body, Event, Result>(
  body: Body,
  operation: Operation<Event, Result>,
): MaybeCancellable<Body, Event, Result> {
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
 * The response to a call that starts an operation, with a poller in addition to. Where both have a member of one name it is the
 * poller's; `response` has the other.
 */
export type Started<Body, Event, Result, PollerType = Poller<Body, Event, Result>> = FieldsOf<
  Body,
  PollerType
> &
  PollerType;

type FieldsOf<Body, PollerType> = Body extends readonly unknown[]
  ? unknown
  : Body extends object
    ? keyof Body & keyof PollerType extends never
      ? Body
      : { [Key in keyof Body as Exclude<Key, keyof PollerType>]: Body[Key] }
    : unknown;

/** Joins a response and its poller. The poller's members cannot be enumerated: printed or as JSON, the result is the response. */
export function joinStarted<Body, Event, Result, PollerType extends Poller<Body, Event, Result>>(
  body: Body,
  poller: PollerType,
): Started<Body, Event, Result, PollerType> {
  const fields = typeof body === 'object' && !Array.isArray(body) ? { ...body } : {};
  const shown = { toJSON: () => body, [Symbol.for('nodejs.util.inspect.custom')]: () => body };
  for (const source of [poller, shown]) {
    for (const key of Reflect.ownKeys(source)) {
      const member = Object.getOwnPropertyDescriptor(source, key);
      Object.defineProperty(fields, key, { ...member, enumerable: false });
    }
  }
  // TypeScript cannot follow what defineProperty adds.
  return fields as Started<Body, Event, Result, PollerType>;
}

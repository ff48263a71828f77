import type { RequestOptions } from '../options.js';
import type { Operation } from './operation.js';
import type { OperationState } from './operation-state.js';
import type { PollOptions, WaitOptions } from './poll-loop.js';
import { writeSaved } from './saved-operation.js';

/**
 * Follows work that goes on after the call that started it was answered. Iterating over it gives its states, the present
 * one first. It is no promise: `wait()` is.
 */
export interface Poller<Answer, Event, Result> extends AsyncIterable<OperationState<Event>> {
  /** The answer to the call that started the operation. */
  readonly answer: Answer;
  /** The state last seen. */
  readonly state: OperationState<Event>;
  /** Whether the operation has ended, well or not. */
  readonly isDone: boolean;
  /** Asks for the state once; sends nothing when the operation is done. */
  poll(options?: RequestOptions): Promise<OperationState<Event>>;
  /**
   * Waits for the result.
   *
   * @throws OperationFailedError, OperationCancelledError, OperationTimeoutError; AbortedError; what a look throws.
   */
  wait(options?: WaitOptions<OperationState<Event>>): Promise<Result>;
  /** The present state, then that of each look, up to the last, whatever it is. */
  states(options?: PollOptions): AsyncIterable<OperationState<Event>>;
  /**
   * Tells of each look, whoever looks.
   *
   * @returns A function that ends it.
   */
  onProgress(listener: (state: OperationState<Event>) => void): () => void;
  /**
   * Text to go on from in another process, by calling the operation with the same input and this as `resume`. It holds the
   * answer and the state, without what sounds like a secret, and nothing of the client.
   */
  serialize(): string;
}

/** One that can ask the service to stop. */
export interface CancellablePoller<Answer, Event, Result> extends Poller<Answer, Event, Result> {
  /**
   * Asks the service to stop, then waits until the operation has ended.
   *
   * @returns The last state. It may have succeeded or failed before it could be cancelled.
   */
  cancel(options?: WaitOptions<OperationState<Event>>): Promise<OperationState<Event>>;
}

/** @param cancellable - Whether the service can be asked to stop. */
export function pollerOf<Answer, Event, Result>(
  id: string,
  answer: Answer,
  operation: Operation<Event, Result>,
  cancellable: boolean,
): MaybeCancellable<Answer, Event, Result> {
  return {
    answer,
    get state() {
      return operation.current();
    },
    get isDone() {
      return operation.isDone();
    },
    async poll(options = {}) {
      await operation.look(options);
      return operation.current();
    },
    wait: (options = {}) => operation.wait(options),
    states: (options) => operation.states(options),
    onProgress: (listener) => operation.listen(listener),
    serialize: () => writeSaved(id, { answer, state: operation.current(), course: operation.save() }),
    [Symbol.asyncIterator]: () => operation.states(),
    ...(cancellable && {
      cancel: (options: WaitOptions<OperationState<Event>> = {}) => operation.cancel(options),
    }),
  };
}

/** A poller whose plan alone tells whether it can cancel. */
export type MaybeCancellable<Answer, Event, Result> = Poller<Answer, Event, Result> &
  Partial<CancellablePoller<Answer, Event, Result>>;

import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** A long-running operation has ended without a result. */
class OperationEndedError<Event> extends SdkError {
  /** The last event of the operation. */
  declare readonly event: Event;
  /** The reason from the service, if it gives one. */
  declare readonly reason: string | null;

  constructor(end: string, event: Event, reason: string | null) {
    super(reason === null ? end : `${end}: ${reason}`);
    this.event = event;
    this.reason = reason;
  }
}

/** A long-running operation has failed. */
export class OperationFailedError<Event = unknown> extends OperationEndedError<Event> {
  override readonly name = 'OperationFailedError';
}

/** Tells an {@link OperationFailedError}. */
export const isOperationFailedError = (value: unknown): value is OperationFailedError =>
  isSdkError(value) && value.name === 'OperationFailedError';

/** A long-running operation was cancelled. */
export class OperationCancelledError<Event = unknown> extends OperationEndedError<Event> {
  override readonly name = 'OperationCancelledError';
}

/** Tells an {@link OperationCancelledError}. */
export const isOperationCancelledError = (value: unknown): value is OperationCancelledError =>
  isSdkError(value) && value.name === 'OperationCancelledError';

/** A long-running operation was still running after the longest wait or the last poll. It may end later. */
export class OperationTimeoutError<Event = unknown> extends SdkError {
  override readonly name = 'OperationTimeoutError';
  /** The last event of the operation; null without one. `cause` is the failure of the last poll, if it failed. */
  declare readonly event: Event | null;

  constructor(reason: string, event: Event | null, options?: ErrorOptions) {
    super(reason, options);
    this.event = event;
  }
}

/** Tells an {@link OperationTimeoutError}. */
export const isOperationTimeoutError = (value: unknown): value is OperationTimeoutError =>
  isSdkError(value) && value.name === 'OperationTimeoutError';

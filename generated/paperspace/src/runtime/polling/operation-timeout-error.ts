import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** A long-running operation was still running when the time for waiting, or the number of looks, was used up. It may end later. */
export class OperationTimeoutError<Event = unknown> extends SdkError {
  override readonly name = 'OperationTimeoutError';
  /** The last event of the operation; null where none was seen. `cause` is the failure of the last look, if it failed. */
  readonly event: Event | null;

  constructor(operation: string, event: Event | null, reason: string, options?: ErrorOptions) {
    super(`${operation} ${reason}`, options);
    this.event = event;
  }
}

/** Tells an {@link OperationTimeoutError}, also across two copies of this package. */
export function isOperationTimeoutError(value: unknown): value is OperationTimeoutError {
  return isSdkError(value) && value.name === 'OperationTimeoutError';
}

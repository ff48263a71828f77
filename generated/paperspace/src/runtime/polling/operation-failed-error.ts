import { isSdkError, SdkError } from '../errors/sdk-error.js';

/** A long-running operation has failed. */
export class OperationFailedError<Event = unknown> extends SdkError {
  override readonly name = 'OperationFailedError';
  /** The last event of the operation. */
  readonly event: Event;
  /** Why, in the service's words, where it says. */
  readonly reason: string | null;

  constructor(operation: string, event: Event, reason: string | null) {
    super(`${operation} failed${reason === null ? '' : `: ${reason}`}`);
    this.event = event;
    this.reason = reason;
  }
}

/** Tells an {@link OperationFailedError}, also across two copies of this package. */
export function isOperationFailedError(value: unknown): value is OperationFailedError {
  return isSdkError(value) && value.name === 'OperationFailedError';
}
